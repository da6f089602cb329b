# A small class that takes one loss after the other.
class Stopper:
    def __init__(self, patience, min_delta):
        self.patience, self.min_delta = patience, min_delta
        self.epoch, self.best, self.reference = -1, None, None

    def update(self, loss):
        self.epoch += 1
        if self.reference is None or loss + self.min_delta < self.reference:
            self.best, self.reference = self.epoch, loss
        return self.epoch - self.best >= self.patience


def early_stopping(losses, patience, min_delta=0):
    stopper = Stopper(patience, min_delta)
    for loss in losses:
        if stopper.update(loss):
            return stopper.epoch, stopper.best
    return None, stopper.best
