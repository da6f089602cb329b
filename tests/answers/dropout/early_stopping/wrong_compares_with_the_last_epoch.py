# Compares with the epoch before instead of the best one.
def early_stopping(losses, patience, min_delta=0.0):
    best, before, bad = 0, math.inf, 0
    for epoch, loss in enumerate(losses):
        if loss < before - min_delta:
            best, bad = epoch, 0
        else:
            bad += 1
            if bad == patience:
                return epoch, best
        before = loss
    return None, best
