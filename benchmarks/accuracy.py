"""What the nets of the course reach on MNIST: with the settings of the course notes, and with the course's own.

Ten epochs, three seeds (for the weights and for the order of the images); the table holds the distance of the mean from
what others see with the same settings, and the error of our own. It needs the real images: $DLCOURSE_DATA.
"""

import statistics
import sys
from collections.abc import Callable

import torch
from mnist import real_mnist
from report import limit, report
from torch import nn

import dlcourse as d2l

FOLDER = real_mnist()
EPOCHS, SEEDS = 10, (0, 1, 2)
NEAR = 0.01
EXPECTED = {"softmax": 0.918, "mlp": 0.953, "sigmoid lenet": 0.940, "relu lenet": 0.986}
ERRORS = {"own mlp": 0.025, "own lenet": 0.010}  # at most: an accuracy over .975 and over .990


def small_weights(net: nn.Module) -> nn.Module:
    """The notes' first weights for dense nets."""
    return net.apply(lambda layer: nn.init.normal_(layer.weight, std=0.01) if isinstance(layer, nn.Linear) else None)


def xavier(net: nn.Module) -> nn.Module:
    """The notes' first weights for LeNet."""
    dense_or_conv = (nn.Linear, nn.Conv2d)
    return net.apply(lambda layer: nn.init.xavier_uniform_(layer.weight) if isinstance(layer, dense_or_conv) else None)


def mlp() -> nn.Module:
    return nn.Sequential(nn.Flatten(), nn.Linear(784, 256), nn.ReLU(), nn.Linear(256, 10))


def lenet(activation: type[nn.Module], pool: type[nn.Module], norm: bool = False) -> nn.Module:
    maps = [nn.Conv2d(1, 6, 5, padding=2), *([nn.BatchNorm2d(6)] if norm else []), activation(), pool(2)]
    maps += [nn.Conv2d(6, 16, 5), *([nn.BatchNorm2d(16)] if norm else []), activation(), pool(2)]
    dense = [nn.Linear(400, 120), activation(), nn.Linear(120, 84), activation(), nn.Linear(84, 10)]
    return nn.Sequential(*maps, nn.Flatten(), *dense)


def notes(net: nn.Module, lr: float, seed: int) -> float:
    """Trains as the notes do: plain gradient descent, batches of 256. Returns the test accuracy."""
    return d2l.fit(net, *d2l.load_data("mnist", 256, root=FOLDER, seed=seed), epochs=EPOCHS, lr=lr).test_acc[-1]


def own(net: nn.Module, lr: float, seed: int) -> float:
    """Trains with Adam, batches of 128, and a learning rate that falls to nothing along a cosine."""
    optimizer = torch.optim.Adam(net.parameters(), lr=lr)
    scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, EPOCHS)
    batches = d2l.load_data("mnist", 128, root=FOLDER, seed=seed)
    return d2l.fit(net, *batches, epochs=EPOCHS, optimizer=optimizer, scheduler=scheduler).test_acc[-1]


RUNS: dict[str, Callable[[int], float]] = {
    "softmax": lambda seed: notes(small_weights(nn.Sequential(nn.Flatten(), nn.Linear(784, 10))), 0.1, seed),
    "mlp": lambda seed: notes(small_weights(mlp()), 0.1, seed),
    "sigmoid lenet": lambda seed: notes(xavier(lenet(nn.Sigmoid, nn.AvgPool2d)), 0.9, seed),
    "relu lenet": lambda seed: notes(xavier(lenet(nn.ReLU, nn.MaxPool2d)), 0.1, seed),
    "own mlp": lambda seed: own(mlp(), 1e-3, seed),
    "own lenet": lambda seed: own(lenet(nn.ReLU, nn.MaxPool2d, norm=True), 2e-3, seed),
}


def main() -> None:
    if FOLDER is None:
        sys.exit("the accuracies need the real images: dlcourse data fetch mnist, and set DLCOURSE_DATA to its folder")
    rows, spread = [], []
    for name, run in RUNS.items():
        found = []
        for seed in SEEDS:
            torch.manual_seed(seed)
            found.append(run(seed))
        mean = statistics.mean(found)
        spread.append({"what": name, "accuracies": found, "expected": EXPECTED.get(name, 1 - ERRORS.get(name, 0))})
        print(f"{name}: mean {mean:.4f}, spread {max(found) - min(found):.4f}, by seed {found}", flush=True)
        if name in EXPECTED:
            rows.append(limit(f"{name}: from {EXPECTED[name]:.3f}", NEAR, abs(mean - EXPECTED[name]), unit=""))
        else:
            rows.append(limit(f"{name}: error", ERRORS[name], 1 - mean, unit=""))
    report(rows, spread=spread)


if __name__ == "__main__":
    main()
