# Takes the losses by hand from an iterator, with a while loop.
def early_stopping(losses, patience, min_delta=0.0):
    remaining = iter(losses)
    lowest, best, epoch = next(remaining), 0, 0
    while epoch - best < patience:
        try:
            loss = next(remaining)
        except StopIteration:
            return (None, best)
        epoch += 1
        if loss < lowest - min_delta:
            lowest, best = loss, epoch
    return (epoch, best)
