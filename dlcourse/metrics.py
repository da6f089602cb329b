"""Counting right answers, sums and seconds."""

import itertools
import time

from torch import Tensor


def accuracy(y_hat: Tensor, y: Tensor) -> float:
    """How many predictions are right (a count, not a rate).

    y_hat: (batch, classes) scores, or (batch,) or (batch, 1) predicted classes; y: (batch,) or (batch, 1) true classes.
    Raises ValueError where the two hold different numbers of examples.
    """
    return float(count_right(y_hat, y))


def count_right(y_hat: Tensor, y: Tensor) -> Tensor:
    """The same count as a tensor on the device of y_hat: nothing waits for the device."""
    predicted = y_hat.argmax(1) if y_hat.ndim > 1 and y_hat.shape[1] > 1 else y_hat
    if predicted.numel() != y.numel():
        raise ValueError(
            f"{predicted.numel()} predictions for {y.numel()} labels: "
            f"y_hat is {tuple(y_hat.shape)}, y is {tuple(y.shape)}"
        )
    # A row compared with a column would be compared with each of its elements.
    return (predicted.reshape(y.shape).type(y.dtype) == y).sum()


class Accumulator:
    """n running sums."""

    def __init__(self, n: int) -> None:
        self.data = [0.0] * n

    def add(self, *args: float | Tensor) -> None:
        """Adds one number to each sum. Raises ValueError where their count is not n."""
        self.data = [a + float(b) for a, b in zip(self.data, args, strict=True)]

    def reset(self) -> None:
        """Sets every sum to zero."""
        self.data = [0.0] * len(self.data)

    def __getitem__(self, i: int) -> float:
        return self.data[i]


class Timer:
    """A stopwatch that keeps each lap; it runs from its creation. Times are in seconds."""

    def __init__(self) -> None:
        self.times: list[float] = []
        self.start()

    def start(self) -> None:
        """Begins a lap."""
        self._began = time.perf_counter()

    def stop(self) -> float:
        """Ends the lap and returns its seconds."""
        self.times.append(time.perf_counter() - self._began)
        return self.times[-1]

    def avg(self) -> float:
        """The mean of the laps."""
        return self.sum() / len(self.times)

    def sum(self) -> float:
        """The sum of the laps."""
        return sum(self.times)

    def cumsum(self) -> list[float]:
        """The time on the clock at the end of each lap."""
        return list(itertools.accumulate(self.times))
