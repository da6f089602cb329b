"""One epoch on 60,000 images, data loading included: torchvision with a DataLoader against `load_data` and `fit`.

Each epoch is a fresh process, in alternation. All start from the same weights with the same optimiser; before anything
is timed, both must reach the same accuracy within two points. A third contender bounds what can be had: bare steps over
batches that are already in memory as floats, with nothing loaded, counted or shown.
"""

import json
import statistics
import sys
import time

import torch
from report import Row, in_a_fresh_process, limit, report
from torch import nn

RUNS, BATCH = 3, 256
BARS = {"mlp": 8.0, "lenet": 2.5}
SHARE_OF_BARE = 0.7  # of the bare steps' rate, at the least


def make_net(kind: str) -> tuple[nn.Module, float]:
    """The net and the learning rate."""
    torch.manual_seed(0)
    if kind == "mlp":
        return nn.Sequential(nn.Flatten(), nn.Linear(784, 256), nn.ReLU(), nn.Linear(256, 10)), 0.1
    maps = [nn.Conv2d(1, 6, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(6, 16, 5), nn.ReLU(), nn.MaxPool2d(2)]
    dense = [nn.Linear(400, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU(), nn.Linear(84, 10)]
    return nn.Sequential(*maps, nn.Flatten(), *dense), 0.1


def usual_loop(net: nn.Module, lr: float, folder: str, workers: int) -> float:
    """As the PyTorch tutorials write it. Returns the training accuracy."""
    from torch.utils.data import DataLoader
    from torchvision import datasets, transforms

    data = datasets.MNIST(folder, train=True, transform=transforms.ToTensor())
    loader = DataLoader(data, batch_size=BATCH, shuffle=True, num_workers=workers)
    loss_function, optimizer = nn.CrossEntropyLoss(), torch.optim.SGD(net.parameters(), lr=lr)
    net.train()
    total, right = 0.0, 0
    for X, y in loader:
        scores = net(X)
        loss = loss_function(scores, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item() * len(y)
        right += (scores.argmax(1) == y).sum().item()
    return right / len(data)


def ours(net: nn.Module, lr: float, folder: str) -> float:
    """The same with the course's helpers. Returns the training accuracy."""
    import dlcourse as d2l

    train_iter, _ = d2l.load_data("mnist", batch_size=BATCH, root=folder)
    return d2l.fit(net, train_iter, epochs=1, lr=lr).train_acc[-1]


def bare_steps(net: nn.Module, lr: float, folder: str) -> float:
    """Seconds of the steps alone."""
    import dlcourse as d2l

    batches = list(d2l.load_data("mnist", batch_size=BATCH, root=folder)[0])
    loss_function, optimizer = nn.CrossEntropyLoss(), torch.optim.SGD(net.parameters(), lr=lr)
    began = time.perf_counter()
    for X, y in batches:
        optimizer.zero_grad()
        loss_function(net(X), y).backward()
        optimizer.step()
    return time.perf_counter() - began


def one_epoch(kind: str, who: str, folder: str) -> dict[str, float]:
    """Seconds and accuracy of one epoch, imports not counted."""
    import torchvision.datasets  # noqa: F401

    import dlcourse

    assert dlcourse.fit
    net, lr = make_net(kind)
    if who == "bare":
        return {"seconds": bare_steps(net, lr, folder)}
    began = time.perf_counter()
    accuracy = ours(net, lr, folder) if who == "ours" else usual_loop(net, lr, folder, workers=int(who))
    return {"seconds": time.perf_counter() - began, "accuracy": accuracy}


def main() -> None:
    from mnist import mnist_folder

    rows = []
    with mnist_folder() as folder:
        for kind, bar in BARS.items():
            first = {who: in_a_fresh_process(__file__, kind, who, str(folder)) for who in ("0", "2", "ours")}
            assert abs(first["0"]["accuracy"] - first["ours"]["accuracy"]) < 0.02, first
            workers = min(("0", "2"), key=lambda who: first[who]["seconds"])  # the better of the two is the baseline
            seconds: dict[str, list[float]] = {workers: [], "ours": [], "bare": []}
            for _ in range(RUNS):
                for who, found in seconds.items():
                    found.append(in_a_fresh_process(__file__, kind, who, str(folder))["seconds"])
            print(f"{kind}: baseline with {workers} workers, accuracy {first['0']['accuracy']:.3f}; all: {seconds}")
            usual, own, bare = (statistics.median(found) for found in seconds.values())
            rows.append(Row(f"{kind} epoch", usual, own, bar))
            rows.append(limit(f"{kind} epoch, limit: bare steps at {SHARE_OF_BARE:.0%}", bare / SHARE_OF_BARE, own))
    report(rows)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps(one_epoch(*sys.argv[1:])))
    else:
        main()
