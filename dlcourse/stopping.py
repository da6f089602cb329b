"""Early stopping: the weights of the best epoch, and the end of a training that no longer gets better."""

import copy
import math

from torch import nn


class EarlyStopping:
    """Says when a score has not risen for ``patience`` epochs in a row, and keeps the weights of the best one.

    Raises ValueError where patience is less than 1. Source: Prechelt 1998, "Early Stopping – But When?".

    >>> stopping = d2l.EarlyStopping(nn.Linear(2, 1), patience=2)
    >>> [stopping.is_over(score) for score in (0.7, 0.8, 0.8, 0.6)]
    [False, False, False, True]
    """

    def __init__(self, net: nn.Module, patience: int) -> None:
        if patience < 1:
            raise ValueError(f"patience is 1 epoch or more, not {patience}")
        self.net, self.patience = net, patience
        self.best, self.waited = -math.inf, 0
        self.weights = copy.deepcopy(net.state_dict())

    def is_over(self, score: float) -> bool:
        """Takes the score of an epoch (higher is better) and says whether to stop."""
        if score > self.best:
            self.best, self.waited = score, 0
            self.weights = copy.deepcopy(self.net.state_dict())
        else:
            self.waited += 1
        return self.waited >= self.patience

    def restore(self) -> None:
        """Gives the net the weights of the best epoch."""
        self.net.load_state_dict(self.weights)
