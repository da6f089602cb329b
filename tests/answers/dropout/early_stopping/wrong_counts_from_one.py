# Counts the epochs from 1.
def early_stopping(losses, patience, min_delta=0.0):
    best, lowest = 1, math.inf
    for epoch, loss in enumerate(losses, start=1):
        if loss < lowest - min_delta:
            best, lowest = epoch, loss
        elif epoch - best == patience:
            return epoch, best
    return None, best
