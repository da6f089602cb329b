"""How a net is trained: one pass over the batches, then another, and a look at the test set after each."""

import time
from collections.abc import Callable, Iterable
from contextlib import nullcontext
from dataclasses import dataclass, field

import torch
from torch import Tensor, nn

from .metrics import count_right
from .plot import Animator
from .progress import progress_bar
from .speed import channels_last, keep_freed_memory

Batch = tuple[Tensor, Tensor]
Net = nn.Module | Callable[[Tensor], Tensor]
Loss = Callable[[Tensor, Tensor], Tensor]


@dataclass
class History:
    """What a training measured, one number an epoch: mean loss, and accuracies as rates from 0 to 1."""

    loss: list[float] = field(default_factory=list)
    train_acc: list[float] = field(default_factory=list)
    test_acc: list[float] = field(default_factory=list)
    examples: int = 0
    seconds: float = 0.0

    @property
    def examples_per_second(self) -> float:
        """The speed of training and of the looks at the test set together."""
        return self.examples / self.seconds

    def __repr__(self) -> str:
        if not self.loss:
            return "History(no epochs)"
        test = f", test acc {self.test_acc[-1]:.3f}" if self.test_acc else ""
        return f"epoch {len(self.loss)}: loss {self.loss[-1]:.3f}, train acc {self.train_acc[-1]:.3f}{test}"


def fit(
    net: nn.Module,
    train_iter: Iterable[Batch],
    test_iter: Iterable[Batch] | None = None,
    *,
    epochs: int = 10,
    lr: float | None = None,
    optimizer: torch.optim.Optimizer | None = None,
    loss: Loss | None = None,
    device: torch.device | str | None = None,
    seed: int | None = None,
    progress: bool | None = None,
    plot: bool = False,
) -> History:
    """Trains a classifier as it is given (it is never re-initialised) and returns what was measured.

    train_iter, test_iter: iterables of X (batch, ...) and y int64 (batch,); net(X): (batch, classes) scores.
    Give ``lr``, for plain stochastic gradient descent, or an ``optimizer``. ``loss``: cross-entropy unless given.
    ``seed`` seeds torch before the first batch. ``progress``: None shows a bar in a terminal and in a notebook.
    ``plot`` draws the curves while they grow, in a notebook. Raises ValueError where lr and optimizer are both
    given or both missing, or train_iter has no batch.
    """
    if (lr is None) == (optimizer is None):
        raise ValueError("give either lr=... (plain gradient descent) or optimizer=..., and not both")
    if seed is not None:
        torch.manual_seed(seed)
    device = torch.device(device) if device is not None else _device_of(net)
    net.to(device)
    keep_freed_memory()
    with nullcontext() if optimizer else channels_last(net):
        step = _optimizer_step(optimizer or torch.optim.SGD(net.parameters(), lr=lr or 0.0))
        return _fit(net, train_iter, test_iter, epochs, loss or nn.CrossEntropyLoss(), step, device, progress, plot)


def train_ch3(
    net: Net,
    train_iter: Iterable[Batch],
    test_iter: Iterable[Batch],
    loss: Loss,
    num_epochs: int,
    updater: torch.optim.Optimizer | Callable[[int], object],
) -> History:
    """Trains with a torch optimizer, or with ``updater(batch_size)`` on the gradient of the summed loss.

    net: a module or a plain function, on the CPU. loss: one number, or one for each example. Draws the curves in a
    notebook. The name and the arguments are those of Dive into Deep Learning.
    """
    step = _optimizer_step(updater) if isinstance(updater, torch.optim.Optimizer) else _updater_step(updater)
    return _fit(net, train_iter, test_iter, num_epochs, loss, step, _device_of(net), None, plot=True)


def train_ch6(
    net: nn.Module,
    train_iter: Iterable[Batch],
    test_iter: Iterable[Batch],
    num_epochs: int,
    lr: float,
    device: torch.device | str,
) -> History:
    """Initialises every linear and convolutional layer after Glorot & Bengio 2010 (eq. 16), then fits.

    The name, the arguments and the fresh initialisation are those of Dive into Deep Learning; ``fit`` alone
    keeps the weights that it is given.
    """

    def initialise(layer: nn.Module) -> None:
        if isinstance(layer, nn.Linear | nn.Conv2d):
            nn.init.xavier_uniform_(layer.weight)

    net.apply(initialise)
    return fit(net, train_iter, test_iter, epochs=num_epochs, lr=lr, device=device, plot=True)


@torch.no_grad()
def evaluate_accuracy(net: Net, data_iter: Iterable[Batch], device: torch.device | str | None = None) -> float:
    """The rate of right predictions, from 0 to 1, with the net in evaluation mode; its mode is put back after.

    device: where to compute; without it, where the net's parameters are. Raises ValueError where there is no batch.
    """
    device = torch.device(device) if device is not None else _device_of(net)
    module = net if isinstance(net, nn.Module) and net.training else None
    if module:
        module.eval()
    right, examples = torch.zeros((), device=device), 0
    try:
        for X, y in data_iter:
            X, y = X.to(device), y.to(device)
            right += count_right(net(X), y)
            examples += len(y)
    finally:
        if module:
            module.train()
    if not examples:
        raise ValueError("data_iter gave no batch: there is nothing to evaluate")
    return float(right) / examples


evaluate_accuracy_gpu = evaluate_accuracy


def _fit(
    net: Net,
    train_iter: Iterable[Batch],
    test_iter: Iterable[Batch] | None,
    epochs: int,
    loss: Loss,
    step: Callable[[Tensor, int], None],
    device: torch.device,
    progress: bool | None,
    plot: bool,
) -> History:
    history = History()
    legend = ["train loss", "train acc"] + (["test acc"] if test_iter is not None else [])
    animator = Animator(xlabel="epoch", xlim=[1, epochs], legend=legend) if plot else None
    began = time.perf_counter()
    with progress_bar(train_iter, epochs, progress) as bar:
        for epoch in range(epochs):
            train_loss, train_acc, examples = _train_epoch(net, train_iter, loss, step, device, bar.update)
            history.loss.append(train_loss)
            history.train_acc.append(train_acc)
            history.examples += examples
            if test_iter is not None:
                history.test_acc.append(evaluate_accuracy(net, test_iter, device))
            bar.set_postfix_str(repr(history))
            if animator:
                animator.add(epoch + 1, [train_loss, train_acc, *history.test_acc[-1:]])
    history.seconds = time.perf_counter() - began
    return history


def _train_epoch(
    net: Net,
    batches: Iterable[Batch],
    loss: Loss,
    step: Callable[[Tensor, int], None],
    device: torch.device,
    done: Callable[[], object],
) -> tuple[float, float, int]:
    """One pass over the batches. Returns the mean loss, the accuracy and the number of examples."""
    if isinstance(net, nn.Module):
        net.train()
    # The sums stay on the device: to read one at each batch would be to wait for it.
    loss_sum, right, examples = torch.zeros((), device=device), torch.zeros((), device=device), 0
    for X, y in batches:
        X, y = X.to(device), y.to(device)
        y_hat = net(X)
        batch_loss = loss(y_hat, y)
        step(batch_loss, len(y))
        with torch.no_grad():
            loss_sum += batch_loss.mean() * len(y)
            right += count_right(y_hat, y)
        examples += len(y)
        done()
    if not examples:
        raise ValueError(
            "train_iter gave no batch: there is nothing to train on "
            "(a generator is empty after one epoch: give a list or a loader)"
        )
    return float(loss_sum) / examples, float(right) / examples, examples


def _optimizer_step(optimizer: torch.optim.Optimizer) -> Callable[[Tensor, int], None]:
    def step(loss: Tensor, batch_size: int) -> None:
        optimizer.zero_grad()
        loss.mean().backward()
        optimizer.step()

    return step


def _updater_step(updater: Callable[[int], object]) -> Callable[[Tensor, int], None]:
    def step(loss: Tensor, batch_size: int) -> None:
        loss.sum().backward()
        updater(batch_size)

    return step


def _device_of(net: Net) -> torch.device:
    parameter = next(net.parameters(), None) if isinstance(net, nn.Module) else None
    return torch.device("cpu") if parameter is None else parameter.device
