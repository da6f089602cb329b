"""Objects that S and T both hold: what changes in one is changed in the other before it takes its turn.

Runs in both. A mirrored object has a key that both know ("o…" where T had it first, "m…" where S had). Either side
keeps a print of what it last saw; what has another print at the end of its turn is sent as a state, and restored there.
"""

import pickle
import random
import zlib
from collections import defaultdict
from collections.abc import Callable
from typing import Any, cast

import numpy as np
import torch
from torch import nn

from . import values

_PLAIN = (type(None), bool, int, float, complex, str)
_TENSORS = {torch.Tensor, nn.Parameter}
_EXACT = {list: "list", dict: "dict", set: "set", bytearray: "bytearray", np.ndarray: "array"}


def kind_of(value: Any) -> str | None:
    """The kind of object that is mirrored, or None: what cannot change needs no mirror."""
    if (found := _EXACT.get(type(value))) or type(value) in _PLAIN:
        return found
    if type(value) in _TENSORS and value.layout == torch.strided:
        return "tensor"
    for kind, known in (("module", nn.Module), ("optimizer", torch.optim.Optimizer), ("generator", torch.Generator)):
        if isinstance(value, known):
            return kind
    return "frame" if type(value).__name__ in ("DataFrame", "Series") and type(value).__module__ == "pandas" else None


def _kind(value: Any) -> str:
    return kind_of(value) or "instance"  # of a class that a locked cell defines


# --- a state: tuples of plain values, bytes and other objects


def state_of(value: Any, whole: bool = True) -> Any:
    """What ``restore`` needs. whole: with every attribute of a module, not the plain ones alone."""
    return _STATES[_kind(value)](value, whole)


def _tensor_state(value: torch.Tensor, whole: bool) -> Any:
    plain = value.detach()
    raw = None if plain.is_meta else bytes(values.raw_data(plain))
    grad = None if not value.is_leaf or value.grad is None else _tensor_state(value.grad, whole)
    return plain.dtype, tuple(plain.shape), raw, value.requires_grad, grad


def _array_state(value: Any, whole: bool) -> Any:
    if value.dtype.hasobject:
        return None, value.shape, tuple(value.ravel().tolist())
    return value.dtype, value.shape, value.tobytes()


def _module_state(module: nn.Module, whole: bool) -> Any:
    held = vars(module)
    others = {key: item for key, item in held.items() if key not in _HELD and (whole or type(item) in _PLAIN)}
    return (*(tuple(held[key].items()) for key in _HELD), tuple(others.items()))


def _optimizer_state(optimizer: torch.optim.Optimizer, whole: bool) -> Any:
    groups = tuple(
        tuple((key, tuple(item) if key == "params" else item) for key, item in group.items())
        for group in optimizer.param_groups
    )
    state = tuple((parameter, tuple(items.items())) for parameter, items in optimizer.state.items())
    return groups, state, tuple(optimizer.defaults.items()) if whole else ()


_HELD = ("_parameters", "_buffers", "_modules")
_STATES: dict[str, Callable[[Any, bool], Any]] = {
    "list": lambda value, whole: tuple(value),
    "dict": lambda value, whole: tuple(value.items()),
    "set": lambda value, whole: tuple(value),
    "bytearray": lambda value, whole: bytes(value),
    "array": _array_state,
    "tensor": _tensor_state,
    "module": _module_state,
    "optimizer": _optimizer_state,
    "instance": lambda value, whole: tuple(vars(value).items()),
    "generator": lambda value, whole: value.get_state().numpy().tobytes(),
    "frame": lambda value, whole: pickle.dumps(value) if whole else value.copy(),  # T's cross whole, S's never do
}


def blank(kind: str, cls: Any) -> Any:
    """An object that ``restore`` is to fill."""
    if kind == "array":
        return np.empty(0)
    if kind == "generator":
        return torch.Generator()
    return cls.__new__(cls) if kind in ("module", "optimizer", "instance") else cls()


def restore(value: Any, state: Any) -> Any:
    """Gives an object the state, in place; an array of another size or dtype is returned anew."""
    kind = _kind(value)
    if kind == "list":
        value[:] = state
    elif kind in ("dict", "set"):
        value.clear()
        value.update(state)
    elif kind == "bytearray":
        value[:] = state
    elif kind == "array":
        return _restore_array(value, state)
    elif kind == "tensor":
        _restore_tensor(value, state)
    elif kind == "module":
        _restore_module(value, state)
    elif kind == "optimizer":
        _restore_optimizer(value, state)
    elif kind == "generator":
        value.set_state(torch.frombuffer(bytearray(state), dtype=torch.uint8))
    elif kind == "instance":
        vars(value).clear()
        vars(value).update(state)
    elif kind == "frame":
        value._update_inplace(pickle.loads(state) if isinstance(state, bytes) else state)
    return value


def tensor_from(state: Any) -> torch.Tensor:
    """A new tensor from dtype, shape and raw data."""
    dtype, shape, raw, *_ = state
    if raw is None:
        return torch.empty(shape, dtype=dtype, device="meta")
    return values.tensor_of(dtype, shape, bytearray(raw))


def leaf_from(state: Any, parameter: bool) -> torch.Tensor:
    """A new leaf of a graph, with its gradient."""
    value, (requires_grad, grad) = tensor_from(state), state[3:]
    value = nn.Parameter(value, requires_grad=requires_grad) if parameter else value.requires_grad_(requires_grad)
    value.grad = None if grad is None else tensor_from(grad)
    return value


def _restore_tensor(value: torch.Tensor, state: Any) -> None:
    fresh, (requires_grad, grad) = tensor_from(state), state[3:]
    with torch.no_grad():
        if value.shape == fresh.shape and value.dtype == fresh.dtype and value.device == fresh.device:
            if not fresh.is_meta:
                value.detach().copy_(fresh)
        else:
            value.data = fresh
    if value.is_leaf:
        if value.requires_grad != requires_grad:
            value.requires_grad_(requires_grad)
        value.grad = None if grad is None else tensor_from(grad)


def _restore_array(value: Any, state: Any) -> Any:
    dtype, shape, data = state
    if dtype is None:
        fresh = np.empty(len(data), dtype=object)
        fresh[:] = data
        fresh = fresh.reshape(shape)
    else:
        fresh = np.frombuffer(bytearray(data), dtype=dtype).reshape(shape)
    if value.shape != fresh.shape or value.dtype != fresh.dtype or not value.flags.writeable:
        return fresh
    value[...] = fresh
    return value


def _restore_module(module: nn.Module, state: Any) -> None:
    *held, others = state
    known = vars(module) if "_modules" in vars(module) else None
    vars(module).update((key, item) for key, item in others if known is None or type(known.get(key)) is type(item))
    for key, pairs in zip(_HELD, held, strict=True):
        vars(module)[key] = dict(pairs)


def _restore_optimizer(optimizer: Any, state: Any) -> None:
    groups, items, defaults = state
    made = "param_groups" in vars(optimizer)
    fresh = [{key: list(item) if key == "params" else item for key, item in group} for group in groups]
    held = defaultdict(dict, {parameter: dict(pairs) for parameter, pairs in items})
    if not made:
        optimizer.__setstate__({"defaults": dict(defaults), "state": held, "param_groups": fresh})
        return
    optimizer.state = held
    for group, new in zip(optimizer.param_groups, fresh, strict=False):
        group.update(new)


def print_of(value: Any) -> Any:
    """What tells two states apart: values by value, raw data by checksum, objects by identity."""
    if type(value) in _TENSORS:
        return _tensor_print(value)
    kind = _kind(value)
    if kind in ("list", "set"):
        return tuple(map(_print, value))
    if kind == "dict":
        return tuple([(_print(key), _print(item)) for key, item in value.items()])
    if kind == "module":
        held = vars(value)
        return held["training"], [[*map(id, held[name].values())] for name in _HELD], [*held]
    return _print(_STATES[kind](value, True))


def _tensor_print(value: torch.Tensor) -> Any:
    grad = value.grad if value.is_leaf else None
    return value.dtype, value.shape, _checksum(value), value.requires_grad, None if grad is None else _checksum(grad)


def _checksum(value: torch.Tensor) -> int:
    try:
        return zlib.crc32(value.detach().numpy().data)  # most are on the CPU and contiguous, and this is called often
    except (TypeError, RuntimeError, ValueError, BufferError):
        return 0 if value.is_meta else zlib.crc32(values.raw_data(value))


def _print(state: Any) -> Any:
    if type(state) in _PLAIN:
        return type(state), state
    if type(state) is tuple:
        return tuple(map(_print, state))
    if type(state) is bytes:
        return zlib.crc32(state), len(state)
    return id(state)


# --- random state


def random_state() -> list[Any]:
    """The states of the generators of torch, numpy and Python."""
    name, keys, *rest = cast(Any, np.random.get_state())
    return [torch.get_rng_state().numpy().tobytes(), (name, keys.tobytes(), *rest), random.getstate()]


def set_random_state(states: list[Any]) -> None:
    """Gives each of them its state; one whose state is None goes on."""
    of_torch, of_numpy, of_python = states
    if of_torch:
        torch.set_rng_state(torch.frombuffer(bytearray(of_torch), dtype=torch.uint8))
    if of_numpy:
        name, keys, *rest = of_numpy
        np.random.set_state((name, np.frombuffer(keys, dtype=np.uint32), *rest))
    if of_python:
        random.setstate(of_python)
