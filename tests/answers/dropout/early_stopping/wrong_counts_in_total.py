# Does not begin the count anew after an improvement.
def early_stopping(losses, patience, min_delta=0.0):
    best, lowest, bad = 0, math.inf, 0
    for epoch, loss in enumerate(losses):
        if loss < lowest - min_delta:
            best, lowest = epoch, loss
        else:
            bad += 1
            if bad == patience:
                return epoch, best
    return None, best
