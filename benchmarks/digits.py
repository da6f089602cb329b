"""What the nets of the chapters reach on the course's digits, with the spread over five seeds.

A seed draws the first weights and the order of the batches; every net sees the same images for as many epochs. The bar
is what a reader is promised: the error of the worst seed.
"""

import statistics
from collections.abc import Callable

import torch
from report import limit, report
from torch import nn

import dlcourse as d2l

SEEDS, EPOCHS = range(5), 15


def dense(*more: nn.Module, rule: Callable[[torch.Tensor], torch.Tensor] = d2l.he_normal_) -> nn.Module:
    """784 inputs, and the layers that follow."""
    return started(nn.Sequential(nn.Flatten(), *more), rule)


def lenet(activation: type[nn.Module], pool: type[nn.Module], norm: bool = False) -> nn.Module:
    """As in the chapter, before and after it is mended."""
    maps = [nn.Conv2d(1, 6, 5, padding=2), *([nn.BatchNorm2d(6)] if norm else []), activation(), pool(2)]
    maps += [nn.Conv2d(6, 16, 5), *([nn.BatchNorm2d(16)] if norm else []), activation(), pool(2)]
    head = [nn.Linear(400, 120), activation(), nn.Linear(120, 84), activation(), nn.Linear(84, 10)]
    rule = d2l.xavier_uniform_ if activation is nn.Sigmoid else d2l.he_normal_
    return started(nn.Sequential(*maps, nn.Flatten(), *head), rule)


def started(net: nn.Module, rule: Callable[[torch.Tensor], torch.Tensor]) -> nn.Module:
    """The net with first weights by a rule, and biases of zero."""
    for layer in net:
        if isinstance(layer, nn.Linear | nn.Conv2d):
            rule(layer.weight)
            nn.init.zeros_(layer.bias)
    return net


# What is made for each seed, its learning rate, and the least accuracy that is promised: none where it is to fail.
NETS: dict[str, tuple[Callable[[], nn.Module], float, float | None]] = {
    "softmax regression": (lambda: dense(nn.Linear(784, 10)), 0.1, 0.94),
    "MLP, 64 ReLU": (lambda: dense(nn.Linear(784, 64), nn.ReLU(), nn.Linear(64, 10)), 0.1, 0.95),
    "MLP, 256 ReLU, dropout 0.5": (
        lambda: dense(nn.Linear(784, 256), nn.ReLU(), nn.Dropout(0.5), nn.Linear(256, 10)),
        0.1,
        0.95,
    ),
    "LeNet, sigmoid, average pooling": (lambda: lenet(nn.Sigmoid, nn.AvgPool2d), 0.9, None),
    "LeNet, ReLU, max pooling": (lambda: lenet(nn.ReLU, nn.MaxPool2d), 0.05, 0.96),
    "LeNet, with batch normalisation": (lambda: lenet(nn.ReLU, nn.MaxPool2d, norm=True), 0.05, 0.97),
}


def accuracy(make: Callable[[], nn.Module], lr: float, seed: int) -> float:
    """The test accuracy after the last epoch."""
    torch.manual_seed(seed)
    batches = d2l.load_data(batch_size=32, seed=seed)
    return d2l.fit(make(), *batches, epochs=EPOCHS, lr=lr, progress=False).test_acc[-1]


def main() -> None:
    rows, spread = [], []
    for name, (make, lr, promised) in NETS.items():
        found = [accuracy(make, lr, seed) for seed in SEEDS]
        spread.append({"what": name, "accuracies": found})
        print(f"{name:34} mean {statistics.mean(found):.3f}, from {min(found):.3f} to {max(found):.3f}", flush=True)
        if promised:
            rows.append(limit(f"{name}: error", 1 - promised, 1 - min(found), unit=""))
    report(rows, spread=spread)


if __name__ == "__main__":
    main()
