# Turns the comparison round, and so takes NaN for an improvement.
def early_stopping(losses, patience, min_delta=0.0):
    best, lowest = 0, math.inf
    for epoch, loss in enumerate(losses):
        if loss >= lowest - min_delta:
            if epoch - best == patience:
                return epoch, best
        else:
            best, lowest = epoch, loss
    return None, best
