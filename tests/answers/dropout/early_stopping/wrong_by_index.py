# Needs a list: len() and an index do not work on a generator.
def early_stopping(losses, patience, min_delta=0.0):
    best = 0
    for epoch in range(1, len(losses)):
        if losses[epoch] < losses[best] - min_delta:
            best = epoch
        elif epoch - best == patience:
            return epoch, best
    return None, best
