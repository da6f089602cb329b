# Written for an accuracy: takes a higher number for better.
def early_stopping(losses, patience, min_delta=0.0):
    best, highest = 0, -math.inf
    for epoch, loss in enumerate(losses):
        if loss > highest + min_delta:
            best, highest = epoch, loss
        elif epoch - best == patience:
            return epoch, best
    return None, best
