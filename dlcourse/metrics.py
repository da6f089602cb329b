"""Counting answers, right and wrong; sums and seconds."""

import itertools
import time

import torch
from torch import Tensor


def accuracy(y_hat: Tensor, y: Tensor) -> float:
    """How many predictions are right (a count, not a rate).

    y_hat: (batch, classes) scores, or (batch,) or (batch, 1) predicted classes; y: (batch,) or (batch, 1) true classes.
    Raises ValueError where the two hold different numbers of examples.

    >>> d2l.accuracy(torch.tensor([[0.1, 0.9], [0.8, 0.2], [0.3, 0.7]]), torch.tensor([1, 0, 0]))
    2.0
    """
    return float(count_right(y_hat, y))


def count_right(y_hat: Tensor, y: Tensor) -> Tensor:
    """The same count as a tensor on the device of y_hat: nothing waits for the device.

    >>> from dlcourse.metrics import count_right
    >>> count_right(torch.tensor([1, 0, 1]), torch.tensor([1, 0, 0]))
    tensor(2)
    """
    return (_predicted(y_hat, y).type(y.dtype) == y).sum()


def confusion_matrix(y_hat: Tensor, y: Tensor, num_classes: int | None = None) -> Tensor:
    """How often each class was predicted for each label: ROWS ARE PREDICTIONS, COLUMNS ARE LABELS.

    This is the layout of Lipton et al. 2018, in which the matrix takes label frequencies to prediction frequencies;
    scikit-learn's function has labels in rows.

    y_hat: (batch, classes) scores, or (batch,) or (batch, 1) predicted classes; y: (batch,) or (batch, 1) true classes.
    num_classes: unless given, the width of the scores, or else the largest class and one.
    Returns int64 counts (num_classes, num_classes) on the device of y. Raises ValueError where the two hold different
    numbers of examples, or a class is outside 0 to num_classes - 1.

    >>> d2l.confusion_matrix(torch.tensor([0, 1, 1, 1]), torch.tensor([0, 1, 0, 0]))
    tensor([[1, 0],
            [2, 1]])
    """
    predicted, labels = _predicted(y_hat, y).to(y.device).long().flatten(), y.long().flatten()
    classes = torch.cat([predicted, labels])
    if num_classes is None:
        largest = int(classes.max()) if len(classes) else -1
        num_classes = y_hat.shape[1] if _are_scores(y_hat) else largest + 1
    outside = classes[(classes < 0) | (classes >= num_classes)]
    if len(outside):
        raise ValueError(f"class {int(outside[0])} with num_classes={num_classes}: classes are 0 to {num_classes - 1}")
    return torch.bincount(predicted * num_classes + labels, minlength=num_classes**2).reshape(num_classes, num_classes)


def _are_scores(y_hat: Tensor) -> bool:
    return y_hat.ndim > 1 and y_hat.shape[1] > 1


def _predicted(y_hat: Tensor, y: Tensor) -> Tensor:
    """The predicted classes in the shape of y: a row compared with a column is compared with each of its elements."""
    predicted = y_hat.argmax(1) if _are_scores(y_hat) else y_hat
    if predicted.numel() != y.numel():
        raise ValueError(
            f"{predicted.numel()} predictions for {y.numel()} labels: "
            f"y_hat is {tuple(y_hat.shape)}, y is {tuple(y.shape)}"
        )
    return predicted.reshape(y.shape)


class Accumulator:
    """n running sums.

    >>> sums = d2l.Accumulator(2)
    >>> sums.add(1, 2.5)
    >>> sums.add(3, torch.tensor(4.0))
    >>> sums[0], sums[1]
    (4.0, 6.5)
    """

    def __init__(self, n: int) -> None:
        self.data = [0.0] * n

    def add(self, *args: float | Tensor) -> None:
        """Adds one number to each sum. Raises ValueError where their count is not n.

        >>> sums = d2l.Accumulator(2)
        >>> sums.add(1, 2)
        >>> sums.data
        [1.0, 2.0]
        """
        self.data = [a + float(b) for a, b in zip(self.data, args, strict=True)]

    def reset(self) -> None:
        """Sets every sum to zero.

        >>> sums = d2l.Accumulator(2)
        >>> sums.add(1, 2)
        >>> sums.reset()
        >>> sums.data
        [0.0, 0.0]
        """
        self.data = [0.0] * len(self.data)

    def __getitem__(self, i: int) -> float:
        return self.data[i]


class Timer:
    """A stopwatch that keeps each lap; it runs from its creation. Times are in seconds.

    >>> timer = d2l.Timer()
    >>> timer.stop() < 60
    True
    >>> len(timer.times)
    1
    """

    def __init__(self) -> None:
        self.times: list[float] = []
        self.start()

    def start(self) -> None:
        """Begins a lap.

        >>> timer = d2l.Timer()
        >>> timer.start()  # what came before is in no lap
        >>> timer.stop() < 60
        True
        """
        self._began = time.perf_counter()

    def stop(self) -> float:
        """Ends the lap and returns its seconds.

        >>> timer = d2l.Timer()
        >>> timer.stop() == timer.times[-1]
        True
        """
        self.times.append(time.perf_counter() - self._began)
        return self.times[-1]

    def avg(self) -> float:
        """The mean of the laps.

        >>> timer = d2l.Timer()
        >>> timer.times = [1.0, 3.0]
        >>> timer.avg()
        2.0
        """
        return self.sum() / len(self.times)

    def sum(self) -> float:
        """The sum of the laps.

        >>> timer = d2l.Timer()
        >>> timer.times = [1.0, 3.0]
        >>> timer.sum()
        4.0
        """
        return sum(self.times)

    def cumsum(self) -> list[float]:
        """The time on the clock at the end of each lap.

        >>> timer = d2l.Timer()
        >>> timer.times = [1.0, 3.0]
        >>> timer.cumsum()
        [1.0, 4.0]
        """
        return list(itertools.accumulate(self.times))
