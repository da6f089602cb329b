# Reports the last epoch where the training was never stopped.
def early_stopping(losses, patience, min_delta=0.0):
    best, lowest = 0, math.inf
    for epoch, loss in enumerate(losses):
        if loss < lowest - min_delta:
            best, lowest = epoch, loss
        elif epoch - best == patience:
            break
    return epoch, best
