# Makes a list of all losses first: every epoch is trained before the decision to stop.
def early_stopping(losses, patience, min_delta=0.0):
    best, lowest = 0, math.inf
    for epoch, loss in enumerate(list(losses)):
        if loss < lowest - min_delta:
            best, lowest = epoch, loss
        elif epoch - best == patience:
            return epoch, best
    return None, best
