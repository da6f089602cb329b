# Leaves min_delta out.
def early_stopping(losses, patience, min_delta=0.0):
    best, lowest = 0, math.inf
    for epoch, loss in enumerate(losses):
        if loss < lowest:
            best, lowest = epoch, loss
        elif epoch - best == patience:
            return epoch, best
    return None, best
