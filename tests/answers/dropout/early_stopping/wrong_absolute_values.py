# Compares absolute values, as if a loss could not be negative.
def early_stopping(losses, patience, min_delta=0.0):
    best, lowest = 0, math.inf
    for epoch, loss in enumerate(losses):
        if abs(loss) < abs(lowest) - min_delta:
            best, lowest = epoch, loss
        elif epoch - best == patience:
            return epoch, best
    return None, best
