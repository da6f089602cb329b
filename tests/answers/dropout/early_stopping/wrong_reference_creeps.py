# Every lower loss becomes the reference, so a slow fall never adds up to min_delta.
def early_stopping(losses, patience, min_delta=0.0):
    best, lowest = 0, math.inf
    for epoch, loss in enumerate(losses):
        if loss < lowest - min_delta:
            best = epoch
        elif epoch - best == patience:
            return epoch, best
        lowest = min(loss, lowest)
    return None, best
