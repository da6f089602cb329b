"""60,000 training images for a benchmark: MNIST where $DLCOURSE_DATA has it, else noise of the same shape."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np

SIZES = {"train": 60_000, "t10k": 10_000}
RAW_BYTES = sum(n * (28 * 28 + 1) for n in SIZES.values())


def real_mnist() -> Path | None:
    """The folder with MNIST/raw/*-ubyte, as torchvision lays it out, where there is one."""
    given = Path(os.environ.get("DLCOURSE_DATA", Path(__file__).parents[2] / "shared" / "data"))
    return given if (given / "MNIST" / "raw" / "train-images-idx3-ubyte").exists() else None


@contextmanager
def mnist_folder() -> Iterator[Path]:
    """The folder with the real images, or one with made-up ones."""
    if given := real_mnist():
        yield given
        return
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder) / "MNIST" / "raw"
        raw.mkdir(parents=True)
        rng = np.random.default_rng(0)
        for split, n in SIZES.items():
            _write(raw / f"{split}-images-idx3-ubyte", rng.integers(0, 256, (n, 28, 28), dtype=np.uint8))
            _write(raw / f"{split}-labels-idx1-ubyte", rng.integers(0, 10, n, dtype=np.uint8))
        yield Path(folder)


def _write(path: Path, values: np.ndarray) -> None:
    header = np.array([2048 + values.ndim, *values.shape], dtype=">i4")
    path.write_bytes(header.tobytes() + values.tobytes())
