"""The most memory that one epoch of `fit` on MNIST takes over the same loop on one batch, against the raw bytes."""

import json
import resource
import statistics
import sys

import torch
from mnist import RAW_BYTES, mnist_folder
from report import in_a_fresh_process, limit, report
from torch import nn

RUNS, BATCH = 3, 256


def peak(what: str, folder: str) -> dict[str, float]:
    """Peak resident bytes of this process after one epoch on ``what``: "all" of MNIST, or "one" batch."""
    import dlcourse as d2l

    torch.manual_seed(0)
    net = nn.Sequential(nn.Flatten(), nn.Linear(784, 256), nn.ReLU(), nn.Linear(256, 10))
    if what == "all":
        train_iter, test_iter = d2l.load_data("mnist", batch_size=BATCH, root=folder)
    else:
        images, labels = torch.zeros(BATCH, 1, 28, 28, dtype=torch.uint8), torch.zeros(BATCH, dtype=torch.int64)
        train_iter = test_iter = d2l.Batches(images, labels, BATCH)
    d2l.fit(net, train_iter, test_iter, epochs=1, lr=0.1)
    return {"bytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}


def main() -> None:
    with mnist_folder() as folder:
        found = {what: [] for what in ("one", "all")}
        for _ in range(RUNS):
            for what, peaks in found.items():
                peaks.append(in_a_fresh_process(__file__, what, str(folder))["bytes"])
    over = statistics.median(found["all"]) - statistics.median(found["one"])
    report([limit("peak of fit on MNIST over one batch", 1.2 * RAW_BYTES / 1e6, over / 1e6, unit="MB")])


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps(peak(*sys.argv[1:])))
    else:
        main()
