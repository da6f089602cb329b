"""Images of digits and clothes: a split is one uint8 tensor in memory, a batch is one index and one division."""

import difflib
import math
import os
import tempfile
from collections.abc import Iterator, Sequence
from http.client import HTTPException
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn.functional import interpolate

NAMES = ("digits", "mnist", "fashion-mnist")
_TORCHVISION = {"mnist": "MNIST", "fashion-mnist": "FashionMNIST"}  # its class and its folder
_FILES = {
    "train": ("train-images-idx3-ubyte", "train-labels-idx1-ubyte"),
    "test": ("t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"),
}
_DIGITS_FOR_TRAINING = 1437  # of 1,797: four fifths


class DataError(Exception):
    """Data that is missing, damaged or unknown; the message says what to do.

    >>> d2l.load_data("minst")
    Traceback (most recent call last):
    ...
    dlcourse.data.DataError: no data set is called 'minst': did you mean 'mnist' ...
    """


class Batches:
    """Batches (X, y) of a split in memory: X float32 (batch, 1, height, width) in [0, 1], y int64 (batch,).

    images: uint8 (n, 1, height, width); labels: int64 (n,), on the device where batches are wanted.
    With ``shuffle``, each pass has a new order, drawn from ``seed`` or else from torch's own generator.
    Raises ValueError where batch_size is less than 1.

    >>> images, labels = torch.zeros(5, 1, 8, 8, dtype=torch.uint8), torch.arange(5)
    >>> [y.tolist() for X, y in d2l.Batches(images, labels, batch_size=2)]
    [[0, 1], [2, 3], [4]]
    """

    def __init__(
        self, images: Tensor, labels: Tensor, batch_size: int, *, shuffle: bool = False, seed: int | None = None
    ) -> None:
        if batch_size < 1:
            raise ValueError(f"batch_size is 1 or more, not {batch_size}")
        self.images, self.labels, self.batch_size, self.shuffle = images, labels, batch_size, shuffle
        self._generator = None if seed is None else torch.Generator().manual_seed(seed)

    def __len__(self) -> int:
        return -(-len(self.labels) // self.batch_size)

    def __iter__(self) -> Iterator[tuple[Tensor, Tensor]]:
        order = torch.arange(len(self.labels))
        if self.shuffle:
            order = torch.randperm(len(self.labels), generator=self._generator)
        for rows in order.to(self.labels.device).split(self.batch_size):
            # four times as fast as images[rows] on a CPU, and the same numbers
            yield self.images.index_select(0, rows).float().div_(255), self.labels[rows]

    def state_dict(self) -> dict[str, Tensor]:
        """Where the shuffles have got to, for a checkpoint; nothing where they come from torch's own generator."""
        return {} if self._generator is None else {"generator": self._generator.get_state()}

    def load_state_dict(self, state_dict: dict[str, Tensor]) -> None:
        """Shuffles on from a state. Raises ValueError where only one of the two has a seed."""
        if state_dict.keys() != self.state_dict().keys():
            raise ValueError(
                f"the state is of batches {'with' if state_dict else 'without'} a seed, and these are "
                f"{'without' if state_dict else 'with'} one: make them as they were made then"
            )
        if self._generator is not None:
            self._generator.set_state(state_dict["generator"])


def load_data(
    name: str | None = None,
    batch_size: int = 64,
    resize: int | None = None,
    root: str | Path | None = None,
    device: torch.device | str | None = None,
    seed: int | None = None,
) -> tuple[Batches, Batches]:
    """The training batches (shuffled) and the test batches of a data set.

    name: "digits" (8×8 handwriting that scikit-learn ships, shown at 28×28: nothing to download), "mnist" or
    "fashion-mnist" (downloaded once); without it, $DLCOURSE_DATASET or "digits".
    resize: height and width of the images. root: the folder for downloads, else $DLCOURSE_DATA or the user's cache.
    Raises DataError where the name is unknown, a download fails or a file is damaged.
    Sources: Alpaydin & Kaynak 1998; LeCun et al. 1998; Xiao et al. 2017.

    >>> train_iter, test_iter = d2l.load_data(batch_size=32)
    >>> X, y = next(iter(train_iter))
    >>> X.shape, y.shape
    (torch.Size([32, 1, 28, 28]), torch.Size([32]))
    """
    name = _check_name(name or os.environ.get("DLCOURSE_DATASET") or "digits")
    train, test = _load_digits() if name == "digits" else _load_idx(name, fetch(name, root))

    def batches(images: Tensor, labels: Tensor, shuffle: bool) -> Batches:
        if resize is not None:
            images = _resize(images, resize)
        return Batches(images.to(device), labels.to(device), batch_size, shuffle=shuffle, seed=seed)

    return batches(*train, shuffle=True), batches(*test, shuffle=False)


def load_data_fashion_mnist(batch_size: int, resize: int | None = None) -> tuple[Batches, Batches]:
    """The training and the test batches of Fashion-MNIST: load_data with its name.

    >>> X, y = next(iter(d2l.load_data_fashion_mnist(batch_size=32, resize=64)[0]))
    >>> X.shape
    torch.Size([32, 1, 64, 64])
    """
    return load_data("fashion-mnist", batch_size, resize)


def get_fashion_mnist_labels(labels: Sequence[int] | Tensor) -> list[str]:
    """The names of the classes of Fashion-MNIST (Xiao et al. 2017, table 2).

    labels: whole numbers from 0 to 9, or a tensor (n,) of them. Raises ValueError for others.

    >>> d2l.get_fashion_mnist_labels(torch.tensor([9, 0]))
    ['ankle boot', 't-shirt']
    """
    names = ("t-shirt", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot")
    if wrong := [int(label) for label in labels if not 0 <= label < len(names)]:
        raise ValueError(f"labels of Fashion-MNIST run from 0 to {len(names) - 1}, not {wrong[0]}")
    return [names[int(label)] for label in labels]


def data_folder(root: str | Path | None = None) -> Path:
    """Where downloads are kept: root, else $DLCOURSE_DATA, else the user's cache folder."""
    if root or os.environ.get("DLCOURSE_DATA"):
        return Path(root or os.environ["DLCOURSE_DATA"]).expanduser()
    from platformdirs import user_cache_path

    return user_cache_path("dlcourse", appauthor=False)


def fetch(name: str, root: str | Path | None = None) -> Path:
    """Downloads a data set unless it is there; returns its folder.

    torchvision downloads into a folder of this call alone and compares checksums; only whole files are then moved to
    their places, so two calls at once, or a call that is cut short, do no harm.
    Raises DataError where the name is unknown, nothing is to be downloaded or the download fails.
    """
    if _check_name(name) == "digits":
        raise DataError('"digits" comes with scikit-learn: there is nothing to download')
    folder = data_folder(root) / _TORCHVISION[name] / "raw"
    if all((folder / file).exists() for files in _FILES.values() for file in files):
        return folder
    from torchvision import datasets

    source = getattr(datasets, _TORCHVISION[name])
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder, prefix="download-") as scratch:
            source(scratch, download=True)
            for file in Path(scratch).glob("*/raw/*-ubyte"):
                file.replace(folder / file.name)
    except (OSError, RuntimeError, HTTPException) as error:
        reason = " ".join(str(error).split())  # torchvision's is one line for each mirror, and an empty one
        files = ", ".join(file for files in _FILES.values() for file in files)
        raise DataError(
            f"{name} could not be downloaded to {folder}: {reason}\n"
            f"Try again; or put the unpacked files there by hand ({files}; each is at {source.mirrors[0]}, with .gz); "
            f'or set DLCOURSE_DATA to another folder; or use load_data("digits"), which needs no download.'
        ) from error
    return folder


def _check_name(name: str) -> str:
    if name not in NAMES:
        near = difflib.get_close_matches(name.lower(), NAMES, n=2, cutoff=0.4)
        hint = f"did you mean {' or '.join(map(repr, near))}?" if near else f"there are {', '.join(map(repr, NAMES))}"
        raise DataError(f"no data set is called {name!r}: {hint}")
    return name


Split = tuple[Tensor, Tensor]  # images uint8 (n, 1, height, width), labels int64 (n,)


def _load_digits() -> tuple[Split, Split]:
    from sklearn.datasets import load_digits

    pixels, labels = load_digits(return_X_y=True)  # (1797, 64) from 0 to 16
    images = _resize(torch.from_numpy(pixels).reshape(-1, 1, 8, 8) * (255 / 16), 28)
    # The file goes writer by writer: without a shuffle, the test set would be other people's hands.
    order = torch.from_numpy(np.random.RandomState(0).permutation(len(images)))
    train, test = order.split([_DIGITS_FOR_TRAINING, len(order) - _DIGITS_FOR_TRAINING])
    y = torch.from_numpy(labels).long()
    return (images[train], y[train]), (images[test], y[test])


def _load_idx(name: str, folder: Path) -> tuple[Split, Split]:
    def split(images_file: str, labels_file: str) -> Split:
        images, labels = _read_idx(folder / images_file, 3, name), _read_idx(folder / labels_file, 1, name)
        if len(images) != len(labels):
            raise DataError(
                f"{folder}: {images_file} holds {len(images)} images, {labels_file} {len(labels)} labels: "
                f"delete both, and load {name} again: what is missing is downloaded"
            )
        return images[:, None], labels.long()

    return split(*_FILES["train"]), split(*_FILES["test"])


def _read_idx(path: Path, ndim: int, name: str) -> Tensor:
    """A file of the MNIST format: a big-endian header (2048 + ndim, then each size), then bytes."""
    header = np.fromfile(path, ">i4", ndim + 1).tolist()
    shape, found = header[1:], path.stat().st_size
    if header[:1] != [2048 + ndim] or found != (expected := 4 * (ndim + 1) + math.prod(shape)):
        says = f"its header promises {expected}" if header[:1] == [2048 + ndim] else "it has another header"
        raise DataError(
            f"{path} is damaged ({found} bytes, {says}): "
            f"delete it, and load {name} again: what is missing is downloaded"
        )
    return torch.from_numpy(np.fromfile(path, np.uint8, offset=4 * (ndim + 1))).reshape(shape)


def _resize(images: Tensor, size: int) -> Tensor:
    """Images (n, 1, height, width) with values 0 to 255 as uint8 (n, 1, size, size)."""
    if images.shape[-2:] == (size, size):
        return images
    chunks = [interpolate(some.float(), size=size, mode="bilinear", antialias=True) for some in images.split(1000)]
    return torch.cat([chunk.round_().to(torch.uint8) for chunk in chunks])
