"""How a net is trained: one pass over the batches, then another, and a look at the test set after each."""

import math
import time
from collections.abc import Callable, Iterable
from contextlib import nullcontext
from typing import Any

import torch
from torch import Tensor, nn
from torch.optim.lr_scheduler import LRScheduler, ReduceLROnPlateau

from .history import History
from .metrics import count_right
from .plot import Animator
from .progress import progress_bar
from .speed import channels_last, keep_freed_memory
from .stopping import EarlyStopping

Batch = tuple[Tensor, Tensor]
Net = nn.Module | Callable[[Tensor], Tensor]
Loss = Callable[[Tensor, Tensor], Tensor]
TrainBatch = Callable[[Tensor, Tensor], tuple[Tensor, Tensor]]  # X, y -> scores, mean loss; changes the weights


def fit(
    net: nn.Module,
    train_iter: Iterable[Batch],
    test_iter: Iterable[Batch] | None = None,
    *,
    epochs: int = 10,
    lr: float | None = None,
    optimizer: Any = None,
    loss: Loss | None = None,
    device: torch.device | str | None = None,
    seed: int | None = None,
    progress: bool | None = None,
    plot: bool = False,
    scheduler: LRScheduler | None = None,
    patience: int | None = None,
    amp: bool = False,
    compile: bool = False,
) -> History:
    """Trains a classifier as it is given (it is never re-initialised) and returns what was measured.

    train_iter, test_iter: iterables of X (batch, ...) and y int64 (batch,); net(X): (batch, classes) scores.
    Give ``lr``, for plain stochastic gradient descent, or an ``optimizer``: one of torch's, or (without ``amp``) any
    object with ``step`` and ``zero_grad``. ``loss``: cross-entropy unless given, one number or one for each example.

    ``seed`` seeds torch before the first batch: the same seed gives the same bits on the same machine, with the same
    versions and number of threads; torch promises no more. ``progress``: None shows a bar in a terminal and in a
    notebook. ``plot`` draws the curves while they grow, in a notebook; elsewhere it prints a line an epoch.

    ``scheduler``: one of torch's, on the optimizer; it moves on after each epoch. ``patience``: stops when the test
    accuracy has not risen for so many epochs, and gives the net the weights of its best one (take held-out data, and
    not the data that you report on). ``amp`` runs the net under ``torch.autocast``, ``compile`` through
    ``torch.compile``; both do what they do in torch, and no more.

    Raises ValueError where arguments contradict each other, train_iter has no batch, or a batch does not fit the net;
    FloatingPointError where the loss is no longer a finite number.

    >>> train_iter, test_iter = d2l.load_data(batch_size=32)
    >>> net = nn.Sequential(nn.Flatten(), nn.Linear(784, 10))
    >>> d2l.fit(net, train_iter, test_iter, epochs=5, lr=0.1, seed=0).test_acc[-1] > 0.9
    True
    """
    if (lr is None) == (optimizer is None):
        raise ValueError("give either lr=... (plain gradient descent) or optimizer=..., and not both")
    if scheduler is not None and scheduler.optimizer is not optimizer:
        raise ValueError("the scheduler was made for another optimizer: give that one as optimizer=...")
    if patience is not None and test_iter is None:
        raise ValueError("patience needs a test_iter: early stopping looks at the test accuracy")
    if seed is not None:
        torch.manual_seed(seed)
    device = torch.device(device) if device is not None else _device_of(net)
    net.to(device)
    model: Net = torch.compile(net) if compile else net
    loss = loss or nn.CrossEntropyLoss()
    scaler = torch.amp.GradScaler(device.type, enabled=amp and device.type == "cuda")  # float16 needs it
    stopping = EarlyStopping(net, patience) if patience is not None else None
    keep_freed_memory()
    with channels_last(net) if optimizer is None else nullcontext():
        optimizer = torch.optim.SGD(net.parameters(), lr=lr or 0.0) if optimizer is None else optimizer

        def train_batch(X: Tensor, y: Tensor) -> tuple[Tensor, Tensor]:
            with torch.autocast(device.type) if amp else nullcontext():
                y_hat, losses = _forward(model, loss, X, y)
                mean_loss = losses.mean()
            optimizer.zero_grad()
            scaler.scale(mean_loss).backward()
            scaler.step(optimizer)
            scaler.update()
            return y_hat, mean_loss

        def is_over(history: History) -> bool:
            if isinstance(scheduler, ReduceLROnPlateau):
                scheduler.step(history.loss[-1])
            elif scheduler is not None:
                scheduler.step()
            return stopping is not None and stopping.is_over(history.test_acc[-1])

        history = _fit(net, train_iter, test_iter, epochs, train_batch, optimizer, device, progress, plot, is_over)
    if stopping:
        stopping.restore()
    return history


def train_ch3(
    net: Net,
    train_iter: Iterable[Batch],
    test_iter: Iterable[Batch],
    loss: Loss,
    num_epochs: int,
    updater: Any,
) -> History:
    """Trains with a torch optimizer, or with ``updater(batch_size)`` on the gradient of the summed loss.

    net: a module or a plain function, on the CPU. loss: one number, or one for each example. Draws the curves in a
    notebook, and prints a line an epoch elsewhere. The name and the arguments are those of Dive into Deep Learning.

    >>> train_iter, test_iter = d2l.load_data(batch_size=32)
    >>> W = torch.zeros(784, 10, requires_grad=True)
    >>> history = d2l.train_ch3(lambda X: X.flatten(1) @ W, train_iter, test_iter,
    ...                         nn.CrossEntropyLoss(reduction="none"), 1, lambda n: d2l.sgd([W], 0.1, n))
    epoch 1: train loss ..., train acc 0..., test acc 0...
    """
    train_batch = _batch_trainer(net, loss, updater)
    return _fit(net, train_iter, test_iter, num_epochs, train_batch, updater, _device_of(net), None, plot=True)


def train_epoch_ch3(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Any) -> tuple[float, float]:
    """One epoch of ``train_ch3``. Returns the mean loss and the training accuracy.

    >>> net = nn.Sequential(nn.Flatten(), nn.Linear(784, 10))
    >>> sgd = torch.optim.SGD(net.parameters(), lr=0.1)
    >>> loss, accuracy = d2l.train_epoch_ch3(net, d2l.load_data(batch_size=32)[0], nn.CrossEntropyLoss(), sgd)
    >>> accuracy > 0.5
    True
    """
    history = _fit(net, train_iter, None, 1, _batch_trainer(net, loss, updater), updater, _device_of(net), False, False)
    return history.loss[0], history.train_acc[0]


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

    >>> net = nn.Sequential(nn.Conv2d(1, 4, 5), nn.ReLU(), nn.MaxPool2d(4), nn.Flatten(), nn.Linear(144, 10))
    >>> history = d2l.train_ch6(net, *d2l.load_data(batch_size=32), num_epochs=1, lr=0.1, device=d2l.try_gpu())
    epoch 1: train loss ..., train acc 0..., test acc 0...
    """

    def initialise(layer: nn.Module) -> None:
        if isinstance(layer, nn.Linear | nn.Conv2d):
            nn.init.xavier_uniform_(layer.weight)

    net.apply(initialise)
    return fit(net, train_iter, test_iter, epochs=num_epochs, lr=lr, device=device, plot=True)


@torch.no_grad()
def sgd(params: Iterable[Tensor], lr: float, batch_size: int) -> None:
    """One step of minibatch stochastic gradient descent on the gradient of a summed loss; gradients are then zero.

    params: tensors with a gradient, changed in place. Raises ValueError where one has none.

    >>> w = torch.tensor([1.0, 2.0], requires_grad=True)
    >>> (w * w).sum().backward()
    >>> d2l.sgd([w], lr=0.25, batch_size=1)
    >>> w.tolist(), w.grad.tolist()
    ([0.5, 1.0], [0.0, 0.0])
    """
    for param in params:
        if param.grad is None:
            raise ValueError(f"a parameter of shape {tuple(param.shape)} has no gradient: call backward() first")
        param -= lr * param.grad / batch_size
        param.grad.zero_()


@torch.no_grad()
def evaluate_accuracy(net: Net, data_iter: Iterable[Batch], device: torch.device | str | None = None) -> float:
    """The rate of right predictions, from 0 to 1, with the net in evaluation mode; its mode is put back after.

    device: where to compute; without it, where the net's parameters are. Raises ValueError where there is no batch, or
    the net is on another device.

    >>> net = nn.Sequential(nn.Flatten(), nn.Linear(784, 10))
    >>> 0 <= d2l.evaluate_accuracy(net, d2l.load_data()[1]) <= 1
    True
    """
    device = torch.device(device) if device is not None else _device_of(net)
    if isinstance(net, nn.Module) and (there := _device_of(net)).type != device.type:
        raise ValueError(f"the net is on {there} and the data would be on {device}: net.to({str(device)!r}) first")
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
    train_batch: TrainBatch,
    optimizer: Any,
    device: torch.device,
    progress: bool | None,
    plot: bool,
    is_over: Callable[[History], bool] = lambda history: False,
) -> History:
    if epochs < 0:
        raise ValueError(f"epochs is 0 or more, not {epochs}")
    history = History()
    legend = ["train loss", "train acc"] + (["test acc"] if test_iter is not None else [])
    animator = Animator(xlabel="epoch", xlim=[1, epochs], legend=legend) if plot else None
    began = time.perf_counter()
    with progress_bar(train_iter, epochs, progress) as bar:
        for epoch in range(epochs):
            if isinstance(net, nn.Module):
                net.train()
            train_loss, train_acc, examples, finite = _train_epoch(train_batch, train_iter, device, bar.update)
            if not math.isfinite(train_loss):
                raise _diverged(train_loss, finite + 1, epoch + 1, optimizer)
            history.loss.append(train_loss)
            history.train_acc.append(train_acc)
            history.examples += examples
            if test_iter is not None:
                history.test_acc.append(evaluate_accuracy(net, test_iter, device))
            bar.set_postfix_str(repr(history))
            if animator:
                animator.add(epoch + 1, [values[-1] for values in history.curves().values()])
            if is_over(history):
                break
    history.seconds = time.perf_counter() - began
    return history


def _train_epoch(
    train_batch: TrainBatch, batches: Iterable[Batch], device: torch.device, done: Callable[[], object]
) -> tuple[float, float, int, int]:
    """One pass over the batches. Returns the mean loss, the accuracy, the examples, and how many batches went well."""
    # What is measured stays on the device: to read a number at each batch would be to wait for it.
    loss_sum, right, finite = (torch.zeros((), device=device) for _ in range(3))
    examples = 0
    for X, y in batches:
        X, y = X.to(device), y.to(device)
        y_hat, batch_loss = train_batch(X, y)
        with torch.no_grad():
            loss_sum += batch_loss * len(y)
            right += count_right(y_hat, y)
            finite += loss_sum.isfinite()  # never again after a loss that is not
        examples += len(y)
        done()
    if not examples:
        raise ValueError(
            "train_iter gave no batch: there is nothing to train on "
            "(a generator is empty after one epoch: give a list or a loader)"
        )
    return float(loss_sum) / examples, float(right) / examples, examples, int(finite)


def _batch_trainer(net: Net, loss: Loss, updater: Any) -> TrainBatch:
    """How train_ch3 takes a step: an optimizer's on the mean loss, or an updater's on the summed one."""

    def train_batch(X: Tensor, y: Tensor) -> tuple[Tensor, Tensor]:
        y_hat, losses = _forward(net, loss, X, y)
        mean_loss = losses.mean()
        if hasattr(updater, "step"):
            updater.zero_grad()
            mean_loss.backward()
            updater.step()
        else:
            losses.sum().backward()
            updater(len(y))
        return y_hat, mean_loss

    return train_batch


def _forward(net: Net, loss: Loss, X: Tensor, y: Tensor) -> tuple[Tensor, Tensor]:
    """The scores and the loss of a batch. What torch refuses is told again in words of the batch."""
    y_hat = None
    try:
        y_hat = net(X)
        return y_hat, loss(y_hat, y)
    except (RuntimeError, IndexError, ValueError) as error:
        if y_hat is not None:
            _check_labels(y_hat, y, error)
        error.add_note(f"in a batch of X {tuple(X.shape)} {X.dtype} and y {tuple(y.shape)} {y.dtype}, on {X.device}")
        raise


def _check_labels(y_hat: Tensor, y: Tensor, error: Exception) -> None:
    """Raises ValueError for what most often keeps a loss from taking scores (batch, classes) and labels (batch,)."""
    if len(y_hat) != len(y):
        raise ValueError(f"{len(y_hat)} scores for {len(y)} labels: each example has one label") from error
    if y.is_floating_point() or y.ndim != 1:
        raise ValueError(f"labels are int64 (batch,), not {y.dtype} {tuple(y.shape)}: y.long().flatten()") from error
    if y.min() < 0 or y.max() >= y_hat.shape[1]:
        raise ValueError(
            f"labels run from {int(y.min())} to {int(y.max())}, and the net has scores for {y_hat.shape[1]} classes, "
            f"0 to {y_hat.shape[1] - 1}"
        ) from error


def _diverged(loss: float, batch: int, epoch: int, optimizer: Any) -> FloatingPointError:
    groups = getattr(optimizer, "param_groups", None)
    lr = groups[0]["lr"] if groups else getattr(optimizer, "lr", None)
    at = f" at learning rate {lr:g}" if lr is not None else ""
    smaller = f" ({lr / 10:g}, say)" if lr is not None else ""
    return FloatingPointError(
        f"the loss became {loss:g} in batch {batch} of epoch {epoch}{at}, and the weights are spoilt: start again with "
        f"a smaller learning rate{smaller}, clip the gradients, or look for nan in the data"
    )


def _device_of(net: Net) -> torch.device:
    parameter = next(net.parameters(), None) if isinstance(net, nn.Module) else None
    return torch.device("cpu") if parameter is None else parameter.device
