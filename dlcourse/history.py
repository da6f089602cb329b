"""What a training measured."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from .files import write_whole

if TYPE_CHECKING:
    from pandas import DataFrame

CURVES = {"loss": "train loss", "train_acc": "train acc", "test_acc": "test acc"}


@dataclass
class History:
    """One number an epoch: mean loss, and accuracies as rates from 0 to 1. seconds: with the looks at the test set.

    >>> d2l.History(loss=[2.3, 0.5], train_acc=[0.1, 0.8], examples=2000, seconds=4.0)
    epoch 2: loss 0.500, train acc 0.800
    """

    loss: list[float] = field(default_factory=list)
    train_acc: list[float] = field(default_factory=list)
    test_acc: list[float] = field(default_factory=list)
    examples: int = 0
    seconds: float = 0.0

    @property
    def examples_per_second(self) -> float:
        """The speed of training and of the looks at the test set together; 0 where nothing was trained."""
        return self.examples / self.seconds if self.seconds else 0.0

    def __repr__(self) -> str:
        if not self.loss:
            return "History(no epochs)"
        test = f", test acc {self.test_acc[-1]:.3f}" if self.test_acc else ""
        return f"epoch {len(self.loss)}: loss {self.loss[-1]:.3f}, train acc {self.train_acc[-1]:.3f}{test}"

    def curves(self) -> dict[str, list[float]]:
        """The lists that are not empty."""
        return {name: values for name in CURVES if (values := getattr(self, name))}

    def to_dataframe(self) -> "DataFrame":
        """A row an epoch, counted from 1; a column a curve."""
        from pandas import DataFrame, RangeIndex

        return DataFrame(self.curves(), index=RangeIndex(1, len(self.loss) + 1, name="epoch"))

    def plot(self) -> None:
        """Draws the curves over the epochs."""
        from .plot import plot

        curves = self.curves()
        plot(range(1, len(self.loss) + 1), list(curves.values()), "epoch", legend=[CURVES[name] for name in curves])

    def save(self, path: str | Path) -> None:
        """Writes it as JSON: the whole file, or none."""
        write_whole(Path(path), json.dumps(asdict(self), indent=1) + "\n")

    @classmethod
    def load(cls, path: str | Path) -> "History":
        """Reads what ``save`` wrote. Raises ValueError where the file holds something else."""
        try:
            return cls(**json.loads(Path(path).read_text(encoding="utf-8")))
        except (TypeError, ValueError) as error:
            raise ValueError(f"{path} holds no history: give a file that History.save wrote") from error
