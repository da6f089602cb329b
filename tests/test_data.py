"""Data in memory: shapes, ranges, order, files, and what a damaged one is answered with."""

from pathlib import Path

import numpy as np
import pytest
import torch

import dlcourse as d2l

FILES = ("train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte")


def idx(values: np.ndarray) -> bytes:
    """The bytes of an array in the format of the MNIST files."""
    header = np.array([2048 + values.ndim, *values.shape], dtype=">i4")
    return header.tobytes() + values.astype(np.uint8).tobytes()


def small_files() -> dict[str, bytes]:
    """Six training and three test images, each of one shade; the label is a tenth of the shade."""
    files = {}
    for split, n in (("train", 6), ("t10k", 3)):
        shades = np.arange(n) * 10
        files[f"{split}-images-idx3-ubyte"] = idx(np.broadcast_to(shades[:, None, None], (n, 28, 28)))
        files[f"{split}-labels-idx1-ubyte"] = idx(np.arange(n))
    return files


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A data folder that holds a small MNIST."""
    raw = tmp_path / "MNIST" / "raw"
    raw.mkdir(parents=True)
    for name, content in small_files().items():
        (raw / name).write_bytes(content)
    return tmp_path


def all_of(batches: d2l.Batches) -> tuple[torch.Tensor, torch.Tensor]:
    pairs = list(batches)
    return torch.cat([X for X, _ in pairs]), torch.cat([y for _, y in pairs])


def test_digits_are_28x28_float32_from_0_to_1_with_int64_labels() -> None:
    train_iter, test_iter = d2l.load_data(batch_size=100)

    X, y = all_of(train_iter)

    assert (X.shape, X.dtype, y.dtype) == ((1437, 1, 28, 28), torch.float32, torch.int64)
    assert (X.min(), X.max()) == (0.0, 1.0)
    assert sorted(y.unique().tolist()) == list(range(10))
    assert len(test_iter.labels) == 360


def test_no_image_is_in_both_splits_and_they_are_the_same_each_time() -> None:
    (train, test), (again, _) = d2l.load_data(), d2l.load_data()

    seen = {tuple(image.flatten().tolist()) for image in train.images}

    assert not any(tuple(image.flatten().tolist()) in seen for image in test.images)
    assert torch.equal(train.images, again.images)


def test_the_last_batch_holds_what_is_left() -> None:
    train_iter, _ = d2l.load_data(batch_size=100)

    assert [len(y) for _, y in train_iter] == [100] * 14 + [37]
    assert len(train_iter) == 15


def test_a_seed_fixes_the_order_and_each_pass_has_another() -> None:
    first, again, other = (d2l.load_data(seed=seed)[0] for seed in (1, 1, 2))

    passes = [all_of(batches)[1].tolist() for batches in (first, again, other, first)]

    assert passes[0] == passes[1]
    assert passes[0] != passes[2]
    assert passes[0] != passes[3]
    assert sorted(passes[0]) == sorted(passes[3])


def test_without_a_seed_torchs_own_governs() -> None:
    train_iter, _ = d2l.load_data()

    torch.manual_seed(3)
    first = all_of(train_iter)[1]
    torch.manual_seed(3)

    assert torch.equal(first, all_of(train_iter)[1])


def test_the_test_batches_keep_their_order() -> None:
    _, test_iter = d2l.load_data(batch_size=50)

    assert torch.equal(all_of(test_iter)[1], test_iter.labels)


@pytest.mark.parametrize("size", [8, 32])
def test_images_are_resized(size: int) -> None:
    X, _ = next(iter(d2l.load_data(resize=size)[0]))

    assert X.shape[1:] == (1, size, size)
    assert 0 <= X.min() < X.max() <= 1


def test_a_batch_size_below_one_is_refused() -> None:
    with pytest.raises(ValueError, match="batch_size is 1 or more, not 0"):
        d2l.load_data(batch_size=0)


def test_mnist_is_read_from_its_files(root: Path) -> None:
    train_iter, test_iter = d2l.load_data("mnist", root=root)

    X, y = all_of(test_iter)

    assert y.tolist() == [0, 1, 2]
    torch.testing.assert_close(X[:, 0, 0, 0], torch.tensor([0.0, 10, 20]) / 255)
    assert len(train_iter.labels) == 6


def test_the_environment_names_the_folder_and_the_default(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DLCOURSE_DATA", str(root))
    monkeypatch.setenv("DLCOURSE_DATASET", "mnist")

    assert len(d2l.load_data()[0].labels) == 6


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("fashion_mnist", "no data set is called 'fashion_mnist': did you mean 'fashion-mnist'"),
        ("Digit", "no data set is called 'Digit': did you mean 'digits'"),
        ("imagenet-22k", "no data set is called 'imagenet-22k': there are 'digits', 'mnist', 'fashion-mnist'"),
    ],
)
def test_an_unknown_name_is_answered_with_the_near_ones(name: str, answer: str) -> None:
    with pytest.raises(d2l.DataError) as raised:
        d2l.load_data(name)

    assert str(raised.value).startswith(answer)


def cut_short(content: bytes) -> bytes:
    return content[:-1]


def emptied(content: bytes) -> bytes:
    return b""


def of_another_kind(content: bytes) -> bytes:
    return b"PK" + content[2:]


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("damage", [cut_short, emptied, of_another_kind])
def test_a_damaged_file_is_named_with_the_remedy(root: Path, file: str, damage: object) -> None:
    path = root / "MNIST" / "raw" / file
    path.write_bytes(damage(path.read_bytes()))

    with pytest.raises(d2l.DataError) as raised:
        d2l.load_data("mnist", root=root)

    assert str(raised.value).startswith(f"{path} is damaged")
    assert str(raised.value).endswith("delete it, and load mnist again: what is missing is downloaded")


def test_more_labels_than_images_are_named(root: Path) -> None:
    (root / "MNIST" / "raw" / FILES[1]).write_bytes(idx(np.arange(7)))

    with pytest.raises(d2l.DataError) as raised:
        d2l.load_data("mnist", root=root)

    assert str(raised.value) == (
        f"{root}/MNIST/raw: train-images-idx3-ubyte holds 6 images, train-labels-idx1-ubyte 7 labels: "
        "delete both, and load mnist again: what is missing is downloaded"
    )
