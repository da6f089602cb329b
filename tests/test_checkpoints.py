"""Files of tensors: what is read was written, a resumed training is the unbroken one, and no error does harm."""

import copy
import os
import pickle
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn

import dlcourse as d2l
from dlcourse.checkpoints import (
    FileError,
    load_checkpoint,
    load_parameters,
    load_tensors,
    save_checkpoint,
    save_parameters,
    save_tensors,
)
from tests.filled import ROOT

DAMAGED = "is cut short, damaged or not a file of torch.save: save or copy it again"
KINDS = [(optimizer, seed) for optimizer in ("sgd", "adam") for seed in (7, None)]


def small_net(hidden: int = 8) -> nn.Sequential:
    return nn.Sequential(nn.Flatten(), nn.Linear(16, hidden), nn.ReLU(), nn.Dropout(0.5), nn.Linear(hidden, 3))


def small_batches(seed: int | None) -> d2l.Batches:
    images = torch.randint(256, (20, 1, 4, 4), dtype=torch.uint8, generator=torch.Generator().manual_seed(1))
    return d2l.Batches(images, torch.arange(20) % 3, 6, shuffle=True, seed=seed)


def new_training(optimizer: str, seed: int | None) -> dict[str, Any]:
    """The parts of a training, before its first epoch."""
    net = small_net()
    optimizers = {
        "sgd": torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9),
        "adam": torch.optim.Adam(net.parameters(), lr=0.01),
    }
    scheduler = torch.optim.lr_scheduler.StepLR(optimizers[optimizer], step_size=2, gamma=0.5)
    return {"net": net, "optimizer": optimizers[optimizer], "scheduler": scheduler, "batches": small_batches(seed)}


def train(parts: dict[str, Any], epochs: int) -> None:
    for _ in range(epochs):
        d2l.fit(parts["net"], parts["batches"], epochs=1, optimizer=parts["optimizer"])
        parts["scheduler"].step()


def resume(folder: str) -> None:
    """Goes on with every training of a folder, from epoch 2 to epoch 5; called in a process of its own."""
    for optimizer, seed in KINDS:
        parts = new_training(optimizer, seed)
        epoch = load_checkpoint(f"{folder}/{optimizer}-{seed}.pt", **parts)
        train(parts, 5 - epoch)
        save_tensors(f"{folder}/{optimizer}-{seed}-end.pt", state_of(parts))


def state_of(parts: dict[str, Any]) -> list[Any]:
    """All that a training may change, and what random numbers come next."""
    draws = torch.rand(3), np.random.rand(), random.random()
    return [{name: copy.deepcopy(part.state_dict()) for name, part in parts.items()}, *draws]


def same(a: Any, b: Any) -> bool:
    """Whether two nests of tensors and numbers are equal to the bit."""
    if isinstance(a, torch.Tensor):
        return a.dtype == b.dtype and torch.equal(a, b)
    if isinstance(a, dict):
        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)
    if isinstance(a, list | tuple):
        return len(a) == len(b) and all(map(same, a, b))
    return a == b


def seed_all(seed: int) -> None:
    torch.manual_seed(seed)
    np.random.seed(seed)
    random.seed(seed)


@pytest.fixture(scope="module")
def trainings(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, int | None], tuple[Any, Any]]:
    """For each kind of training: its end without a break, and its end after a break, in another process."""
    folder, unbroken = tmp_path_factory.mktemp("trainings"), {}
    for optimizer, seed in KINDS:
        seed_all(3)
        parts = new_training(optimizer, seed)
        train(parts, 2)
        save_checkpoint(folder / f"{optimizer}-{seed}.pt", epoch=2, **parts)
        train(parts, 3)
        unbroken[optimizer, seed] = state_of(parts)
    script = f"from tests.test_checkpoints import resume; resume({str(folder)!r})"
    subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True, timeout=100)
    return {kind: (unbroken[kind], load_tensors(folder / f"{kind[0]}-{kind[1]}-end.pt")) for kind in KINDS}


# What is read is what was written


@pytest.mark.parametrize(
    "tensors",
    [
        torch.arange(6).view(2, 3),
        [torch.ones(2), torch.zeros(3, dtype=torch.bool)],
        {"x": torch.tensor(1.5, dtype=torch.bfloat16), "more": [torch.empty(0, 4), {"y": torch.arange(2)}]},
    ],
)
def test_tensors_come_back_to_the_bit(tmp_path: Path, tensors: Any) -> None:
    save_tensors(tmp_path / "x.pt", tensors)

    assert same(load_tensors(str(tmp_path / "x.pt")), tensors)
    assert [path.name for path in tmp_path.iterdir()] == ["x.pt"]


def test_tensors_are_loaded_on_the_device_that_is_asked_for(tmp_path: Path) -> None:
    save_tensors(tmp_path / "x.pt", [torch.ones(2)])

    assert load_tensors(tmp_path / "x.pt")[0].device.type == "cpu"
    assert load_tensors(tmp_path / "x.pt", "meta")[0].device.type == "meta"


def test_a_device_that_is_not_there_is_no_fault_of_the_file(tmp_path: Path) -> None:
    save_tensors(tmp_path / "x.pt", torch.ones(2))

    with pytest.raises((RuntimeError, AssertionError), match=r"CUDA|NVIDIA"):
        load_tensors(tmp_path / "x.pt", f"cuda:{torch.cuda.device_count()}")


def test_parameters_and_buffers_come_back_in_place(tmp_path: Path) -> None:
    net, other = (nn.Sequential(nn.Linear(2, 3), nn.BatchNorm1d(3)) for _ in range(2))
    net(torch.rand(4, 2))  # the running means move
    weight = other[0].weight
    save_parameters(tmp_path / "net.pt", net)

    result = load_parameters(tmp_path / "net.pt", other)

    assert result is other
    assert other[0].weight is weight
    assert same(other.state_dict(), net.state_dict())


# A training that stops and goes on


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_a_training_that_was_resumed_in_another_process_ends_with_the_same_bits(
    trainings: dict[Any, Any], kind: tuple[str, int | None]
) -> None:
    unbroken, resumed = trainings[kind]

    assert same(resumed, unbroken)


@pytest.mark.parametrize("part", ["net", "optimizer", "scheduler", "batches"])
def test_every_part_of_a_checkpoint_matters(tmp_path: Path, part: str) -> None:
    """The tests above would fail if one part were left out."""
    seed_all(3)
    parts = new_training("sgd", 7)
    train(parts, 2)
    state = copy.deepcopy(parts[part].state_dict())
    save_checkpoint(tmp_path / "all.pt", epoch=2, **parts)
    train(parts, 1)

    changed = not same(parts[part].state_dict(), state)
    load_checkpoint(tmp_path / "all.pt", **parts)

    assert changed
    assert same(parts[part].state_dict(), state)


def test_batches_shuffle_on_from_where_they_were() -> None:
    batches, resumed = small_batches(7), small_batches(7)
    list(batches)
    resumed.load_state_dict(batches.state_dict())

    assert same(list(resumed), list(batches))
    assert not same(list(small_batches(7)), list(batches))


@pytest.mark.parametrize(
    ("saved", "own", "message"),
    [
        (7, None, "the state is of batches with a seed, and these are without one: make them as they were made then"),
        (None, 7, "the state is of batches without a seed, and these are with one: make them as they were made then"),
    ],
)
def test_batches_with_and_without_a_seed_do_not_mix(saved: int | None, own: int | None, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        small_batches(own).load_state_dict(small_batches(saved).state_dict())


# What cannot be read


def refusal(call: Callable[..., Any], *args: Any, **parts: Any) -> str:
    """The message of the FileError that a call ends in."""
    with pytest.raises(FileError) as caught:
        call(*args, **parts)
    return str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "none.pt"

    message = f"{path} cannot be read (No such file or directory): give the path of a file that was saved"
    assert refusal(load_tensors, path) == message
    assert refusal(load_parameters, path, small_net()) == message
    assert refusal(load_checkpoint, path, net=small_net()) == message


def test_a_file_cut_short_anywhere_is_refused(tmp_path: Path) -> None:
    path, short = tmp_path / "whole.pt", tmp_path / "short.pt"
    save_parameters(path, small_net())
    content = path.read_bytes()

    for length in [*range(0, len(content), 97), 1, 2, 3, 4, len(content) - 22, len(content) - 1]:
        short.write_bytes(content[:length])
        assert refusal(load_tensors, short) == f"{short} {DAMAGED}", length


@pytest.mark.filterwarnings("ignore:Detected pickle protocol")
@pytest.mark.parametrize("content", [b"weights\n" * 50, b"\x80\x04\x95", b"PK\x03\x04" + bytes(100), pickle.dumps(3)])
def test_a_file_that_is_not_torchs_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other.pt"
    path.write_bytes(content)

    assert refusal(load_tensors, path) == f"{path} {DAMAGED}"


class Trap:
    """Opened with pickle, it makes a folder."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return os.mkdir, (str(self.path),)


def test_code_in_a_file_is_named_and_does_not_run(tmp_path: Path) -> None:
    path, proof = tmp_path / "trap.pt", tmp_path / "proof"
    torch.save({"weight": torch.ones(2), "more": Trap(proof)}, path)

    assert refusal(load_tensors, path) == (
        f"{path} holds {os.mkdir.__module__}.mkdir, and to load that is to run code: "
        "ask for a file of tensors alone, which save_tensors and save_parameters write"
    )
    assert not proof.exists()


def test_code_in_a_plain_pickle_does_not_run_either(tmp_path: Path) -> None:
    path, proof = tmp_path / "trap.pt", tmp_path / "proof"
    path.write_bytes(pickle.dumps(Trap(proof), protocol=2))

    assert refusal(load_tensors, path) == f"{path} {DAMAGED}"
    assert not proof.exists()


# What is of another net or another training


def test_up_to_three_differences_to_another_net_are_named(tmp_path: Path) -> None:
    path, net = tmp_path / "net.pt", nn.Sequential(nn.Linear(4, 3), nn.Linear(3, 2))
    before = copy.deepcopy(net.state_dict())
    save_parameters(path, nn.Sequential(nn.Linear(4, 5), nn.Linear(5, 2, bias=False), nn.Linear(2, 1)))

    assert refusal(load_parameters, path, net) == (
        f"{path} is of another net: 0.weight is (5, 4) in the file and (3, 4) in yours; "
        "0.bias is (5,) in the file and (3,) in yours; 1.weight is (2, 5) in the file and (2, 3) in yours; "
        "and 3 more: build the same net first"
    )
    assert same(net.state_dict(), before)


def test_names_that_only_one_side_has_are_missing_in_the_other(tmp_path: Path) -> None:
    path = tmp_path / "net.pt"
    save_tensors(path, {"weight": torch.zeros(1, 2), "scale": torch.zeros(2)})

    assert refusal(load_parameters, path, nn.Linear(2, 1)) == (
        f"{path} is of another net: scale is (2,) in the file and missing in yours; "
        "bias is missing in the file and (1,) in yours: build the same net first"
    )


def test_a_number_does_not_take_a_parameters_place(tmp_path: Path) -> None:
    path = tmp_path / "net.pt"
    save_tensors(path, {"weight": 3})

    assert refusal(load_parameters, path, nn.Linear(2, 1, bias=False)) == (
        f"{path} is of another net: weight is no tensor in the file and (1, 2) in yours: build the same net first"
    )


def test_a_list_is_no_net(tmp_path: Path) -> None:
    path = tmp_path / "x.pt"
    save_tensors(path, [torch.zeros(2)])

    assert refusal(load_parameters, path, nn.Linear(2, 1)) == (
        f"{path} holds a list and not the parameters of a net: use load_tensors"
    )


def test_parameters_are_no_checkpoint(tmp_path: Path) -> None:
    path = tmp_path / "net.pt"
    save_parameters(path, small_net())

    assert refusal(load_checkpoint, path, net=small_net()) == (
        f"{path} is no checkpoint: use load_parameters or load_tensors"
    )


@pytest.mark.parametrize(
    ("given", "named"), [(["net"], "net"), (["net", "optimizer", "plan"], "net, optimizer, plan"), ([], "no part")]
)
def test_other_parts_than_those_in_the_file_are_named(tmp_path: Path, given: list[str], named: str) -> None:
    path, net = tmp_path / "all.pt", small_net()
    save_checkpoint(path, epoch=1, optimizer=torch.optim.SGD(net.parameters()), net=net)

    assert refusal(load_checkpoint, path, **dict.fromkeys(given, net)) == (
        f"{path} holds net, optimizer, and you gave {named}: give load_checkpoint the parts that were saved"
    )


def other_parts(name: str) -> tuple[dict[str, Any], str]:
    """The parts of a training of which one is of another kind, and how that is said."""
    parts = new_training("sgd", 7)
    if name == "net":
        parts["net"] = small_net(hidden=9)
        return parts, (
            "1.weight is (8, 16) in the file and (9, 16) in yours; 1.bias is (8,) in the file and (9,) in yours; "
            "4.weight is (3, 8) in the file and (3, 9) in yours"
        )
    if name == "optimizer":
        parts["optimizer"] = torch.optim.Adam([*parts["net"].parameters()][:3])
        return parts, (
            "its class is SGD in the file and Adam in yours; "
            "parameter 3 of group 0 is (3,) in the file and missing in yours"
        )
    if name == "scheduler":
        parts["scheduler"] = torch.optim.lr_scheduler.ExponentialLR(parts["optimizer"], 0.9)
        return parts, "its class is StepLR in the file and ExponentialLR in yours"
    parts["batches"] = small_batches(None)
    return parts, "generator is (5056,) in the file and missing in yours"


@pytest.mark.parametrize("name", ["net", "optimizer", "scheduler", "batches"])
def test_one_part_of_another_kind_is_named_and_nothing_is_changed(tmp_path: Path, name: str) -> None:
    path = tmp_path / "all.pt"
    trained = new_training("sgd", 7)
    train(trained, 1)
    save_checkpoint(path, epoch=1, **trained)
    parts, differences = other_parts(name)
    seed_all(5)
    before = state_of(parts)
    seed_all(5)

    assert refusal(load_checkpoint, path, **parts) == (
        f"{path} is of another {name}: {differences}: build the same {name} first"
    )
    assert same(state_of(parts), before)


# What cannot be written


def test_what_could_not_be_read_again_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "x.pt"
    save_tensors(path, torch.ones(2))

    with pytest.raises(ValueError, match=r"^torch\.nn\.modules\.linear\.Linear could not be read again without") as e:
        save_tensors(path, [nn.Linear(1, 1)])

    assert str(e.value).endswith("running code: give tensors, numbers and strings, and lists and dicts of them")
    assert same(load_tensors(path), torch.ones(2))
    assert [each.name for each in tmp_path.iterdir()] == ["x.pt"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    path = tmp_path / "none" / "x.pt"

    assert refusal(save_tensors, path, torch.ones(2)) == (
        f"{path} cannot be written (No such file or directory): choose another folder or make room; nothing was changed"
    )


def test_a_full_disk_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    """The largest file that the process may write stands for the room on the disk."""
    import resource

    path = tmp_path / "x.pt"
    save_tensors(path, torch.ones(2))
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, limits[1]))
        message = refusal(save_tensors, path, torch.zeros(10_000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)

    assert message == (
        f"{path} cannot be written (File too large): choose another folder or make room; nothing was changed"
    )
    assert same(load_tensors(path), torch.ones(2))
    assert [each.name for each in tmp_path.iterdir()] == ["x.pt"]
