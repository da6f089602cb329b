# Reports the lowest loss up to the stop, though it may lie less than min_delta below the last improvement.
def early_stopping(losses, patience, min_delta=0.0):
    last, reference, seen = 0, math.inf, []
    for epoch, loss in enumerate(losses):
        seen.append(math.inf if loss != loss else loss)
        if loss < reference - min_delta:
            last, reference = epoch, loss
        elif epoch - last == patience:
            return epoch, seen.index(min(seen))
    return None, seen.index(min(seen))
