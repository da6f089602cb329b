# Takes min_delta for a share of the best loss.
def early_stopping(losses, patience, min_delta=0.0):
    best, lowest = 0, math.inf
    for epoch, loss in enumerate(losses):
        if epoch == 0 or loss < lowest - min_delta * abs(lowest):
            best, lowest = epoch, loss
        elif epoch - best == patience:
            return epoch, best
    return None, best
