# Looks for the best among all losses, also those that come after the stop.
def early_stopping(losses, patience, min_delta=0.0):
    losses = list(losses)
    last, lowest = 0, math.inf
    for epoch, loss in enumerate(losses):
        if loss < lowest - min_delta:
            last, lowest = epoch, loss
        elif epoch - last == patience:
            return epoch, losses.index(min(losses))
    return None, last
