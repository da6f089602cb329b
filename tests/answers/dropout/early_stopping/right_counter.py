# A counter of epochs without improvement, begun anew at each one.
def early_stopping(losses, patience, min_delta=0.0):
    best_loss = float("inf")
    best_epoch = 0
    bad = 0
    epoch = 0
    for loss in losses:
        if best_loss - loss > min_delta:
            best_loss, best_epoch, bad = loss, epoch, 0
        else:
            bad += 1
            if bad >= patience:
                return epoch, best_epoch
        epoch += 1
    return None, best_epoch
