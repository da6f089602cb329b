"""Tensors, parameters and half-done trainings on disk: written whole or not at all, read without running code."""

import random
from pathlib import Path
from typing import Any, Protocol, TypeVar

import numpy as np
import torch
from torch import Tensor, nn
from torch.optim import Optimizer
from torch.serialization import get_unsafe_globals_in_checkpoint

from .files import whole_file

Outline = dict[str, Any]  # what stands where in a state, without the numbers
SomeNet = TypeVar("SomeNet", bound=nn.Module)


class FileError(Exception):
    """A file of tensors that cannot be written, read or used here; the message says what to do.

    >>> d2l.load_tensors("gone.pt")
    Traceback (most recent call last):
    ...
    dlcourse.checkpoints.FileError: gone.pt cannot be read (No such file or directory): give the path of ...
    """


class Part(Protocol):
    """What a checkpoint can hold: a net, an optimizer, a scheduler, Batches."""

    def state_dict(self) -> dict[str, Any]: ...

    def load_state_dict(self, state_dict: Any, /) -> Any: ...


def save_tensors(path: str | Path, tensors: Any) -> None:
    """Writes a tensor, or lists and dicts of tensors, to a file.

    Raises ValueError where there is more in them than tensors, numbers and strings, and FileError where the file
    cannot be written; a file that was there before is then as it was.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     d2l.save_tensors(f"{folder}/xy.pt", {"x": torch.arange(3), "y": torch.zeros(2)})
    ...     d2l.load_tensors(f"{folder}/xy.pt")
    {'x': tensor([0, 1, 2]), 'y': tensor([0., 0.])}
    """
    _save(Path(path), tensors)


def load_tensors(path: str | Path, device: torch.device | str | None = None) -> Any:
    """What ``save_tensors`` wrote, on a device (the CPU unless given).

    The file is a pickle, and a pickle is a program: unrestricted, it can run any code of its writer's.
    ``torch.load(..., weights_only=True)``, the default since torch 2.6, builds tensors and plain containers and
    refuses the rest, so a file from a stranger does no harm.
    Raises FileError where the file is missing, damaged or holds anything else.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     d2l.save_tensors(f"{folder}/x.pt", [torch.arange(3)])
    ...     d2l.load_tensors(f"{folder}/x.pt", d2l.try_gpu())[0].tolist()
    [0, 1, 2]
    """
    device = torch.empty(0, device=device or "cpu").device  # a device that is not there is no fault of the file's
    return _load(Path(path), device)


def save_parameters(path: str | Path, net: nn.Module) -> None:
    """Writes the parameters and buffers of a net, not its class: to read them, build the same net first.

    Raises FileError where the file cannot be written; a file that was there before is then as it was.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     d2l.save_parameters(f"{folder}/net.pt", nn.Linear(2, 1))
    ...     list(d2l.load_tensors(f"{folder}/net.pt"))
    ['weight', 'bias']
    """
    _save(Path(path), net.state_dict())


def load_parameters(path: str | Path, net: SomeNet) -> SomeNet:
    """Fills a net with what ``save_parameters`` wrote, on the device where it is, and returns it.

    Raises FileError where the file cannot be read, as ``load_tensors`` does, or holds other names or shapes than the
    net; the net is then as it was.

    >>> from tempfile import TemporaryDirectory
    >>> net = nn.Linear(2, 1)
    >>> with TemporaryDirectory() as folder:
    ...     d2l.save_parameters(f"{folder}/net.pt", net)
    ...     torch.equal(d2l.load_parameters(f"{folder}/net.pt", nn.Linear(2, 1)).weight, net.weight)
    True
    """
    state = _load(Path(path))
    if not isinstance(state, dict):
        raise FileError(f"{path} holds a {type(state).__name__} and not the parameters of a net: use load_tensors")
    _check(path, "net", _shapes(state), _shapes(net.state_dict()))
    net.load_state_dict(state)
    return net


def save_checkpoint(path: str | Path, *, epoch: int, **parts: Part) -> None:
    """Writes all that a training needs to go on as if it had never stopped.

    epoch: how many are done. parts: the net, the optimizer, and the scheduler and the ``Batches`` where there are any,
    each under a name of your choice. The random states of torch, numpy and Python are written as well.
    Raises FileError where the file cannot be written; a file that was there before is then as it was.

    >>> from tempfile import TemporaryDirectory
    >>> net = nn.Linear(2, 1)
    >>> with TemporaryDirectory() as folder:
    ...     d2l.save_checkpoint(f"{folder}/last.pt", epoch=3, net=net)
    ...     d2l.load_checkpoint(f"{folder}/last.pt", net=net)
    3
    """
    content = {
        "epoch": epoch,
        "outlines": {name: _outline(part) for name, part in parts.items()},
        "states": {name: part.state_dict() for name, part in parts.items()},
        "random": _random_state(),
    }
    _save(Path(path), content)


def load_checkpoint(path: str | Path, **parts: Part) -> int:
    """Puts each part and the random states as they were when ``save_checkpoint`` was called; returns the epoch.

    parts: the same names, with objects built as they were built then; each stays on its device.
    Raises FileError where the file cannot be read, as ``load_tensors`` does, or is of other parts, of a net or an
    optimizer with other names or shapes; all that was given is then as it was.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     d2l.save_checkpoint(f"{folder}/last.pt", epoch=3)
    ...     first = torch.rand(2)
    ...     d2l.load_checkpoint(f"{folder}/last.pt"), torch.equal(torch.rand(2), first)
    (3, True)
    """
    saved = _load(Path(path))
    if not isinstance(saved, dict) or saved.keys() != {"epoch", "outlines", "states", "random"}:
        raise FileError(f"{path} is no checkpoint: use load_parameters or load_tensors")
    if saved["states"].keys() != parts.keys():
        held, given = (", ".join(sorted(names)) or "no part" for names in (saved["states"], parts))
        raise FileError(f"{path} holds {held}, and you gave {given}: give load_checkpoint the parts that were saved")
    for name, part in parts.items():
        _check(path, name, saved["outlines"][name], _outline(part))
    for name, part in parts.items():
        part.load_state_dict(saved["states"][name])
    _set_random_state(saved["random"])
    return saved["epoch"]


def _save(path: Path, content: Any) -> None:
    try:
        with whole_file(path) as file:
            torch.save(content, file)
            file.seek(0)
            if code := get_unsafe_globals_in_checkpoint(file):
                raise ValueError(
                    f"{', '.join(sorted(code))} could not be read again without running code: "
                    "give tensors, numbers and strings, and lists and dicts of them"
                )
    except (OSError, RuntimeError) as error:
        reason = error if isinstance(error, OSError) else error.__context__  # torch covers "disk full" with its own
        if not isinstance(reason, OSError):
            raise
        raise FileError(
            f"{path} cannot be written ({reason.strerror}): choose another folder or make room; nothing was changed"
        ) from error


def _load(path: Path, device: torch.device | str = "cpu") -> Any:
    try:
        file = path.open("rb")
    except OSError as error:
        raise FileError(f"{path} cannot be read ({error.strerror}): give the path of a file that was saved") from error
    with file:
        try:
            return torch.load(file, map_location=device, weights_only=True)
        except torch.OutOfMemoryError:
            raise
        except Exception as error:  # torch meets a damaged file with a dozen of them
            if code := _code_in(path):
                raise FileError(
                    f"{path} holds {code}, and to load that is to run code: "
                    "ask for a file of tensors alone, which save_tensors and save_parameters write"
                ) from error
            raise FileError(
                f"{path} is cut short, damaged or not a file of torch.save: save or copy it again"
            ) from error


def _code_in(path: Path) -> str:
    """The names of the classes and functions that a file would use, where it is whole enough to tell."""
    try:
        return ", ".join(sorted(get_unsafe_globals_in_checkpoint(path)))
    except Exception:
        return ""


def _shapes(state: dict[str, Any]) -> Outline:
    return {key: tuple(value.shape) if isinstance(value, Tensor) else "no tensor" for key, value in state.items()}


def _outline(part: Part) -> Outline:
    """What two parts must have in common for one to take the other's state."""
    if isinstance(part, nn.Module):
        return _shapes(part.state_dict())
    if isinstance(part, Optimizer):  # its state has no shapes before the first step: those of its parameters tell
        shapes = {
            f"parameter {i} of group {g}": tuple(parameter.shape)
            for g, group in enumerate(part.param_groups)
            for i, parameter in enumerate(group["params"])
        }
    else:  # the plain numbers of a scheduler may differ from one version of torch to the next
        shapes = {key: shape for key, shape in _shapes(part.state_dict()).items() if shape != "no tensor"}
    return {"its class": type(part).__name__, **shapes}


def _check(path: str | Path, name: str, saved: Outline, own: Outline) -> None:
    """Raises FileError where two outlines differ."""
    wrong = [
        f"{key} is {saved.get(key, 'missing')} in the file and {own.get(key, 'missing')} in yours"
        for key in saved | own
        if saved.get(key) != own.get(key)
    ]
    if wrong:
        more = f"; and {len(wrong) - 3} more" if len(wrong) > 3 else ""
        raise FileError(f"{path} is of another {name}: {'; '.join(wrong[:3])}{more}: build the same {name} first")


def _random_state() -> dict[str, Any]:
    kind, words, *rest = np.random.get_state(legacy=True)
    return {
        "python": random.getstate(),
        "numpy": (kind, np.asarray(words).tolist(), *rest),  # an array would be refused when it is read
        "torch": torch.get_rng_state(),
        "cuda": torch.cuda.get_rng_state_all(),
        "mps": torch.mps.get_rng_state() if torch.backends.mps.is_available() else None,
    }


def _set_random_state(saved: dict[str, Any]) -> None:
    """Sets every generator that this machine has as well."""
    random.setstate(saved["python"])
    np.random.set_state(saved["numpy"])
    torch.set_rng_state(saved["torch"])
    for i, state in enumerate(saved["cuda"][: torch.cuda.device_count()]):
        torch.cuda.set_rng_state(state, i)
    if saved["mps"] is not None and torch.backends.mps.is_available():
        torch.mps.set_rng_state(saved["mps"])
