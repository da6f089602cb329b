"""S: runs the student's cells, and answers what the tester T asks about what they made.

Runs in the sandbox. Nothing here is a guard: a student's cell can change all of it. T believes none of it (tester.py).

T's messages are pickles; an answer is a frame of plain values (values.py). What has no plain form stays here, and T
gets a handle: a number, the name of its class, and what can be done with it.
"""

import builtins
import copy
import inspect
import io
import operator
import pickle
import signal
import socket
import sys
from collections import OrderedDict
from collections.abc import Callable
from importlib import import_module
from types import GeneratorType
from typing import Any

import numpy as np
import torch
from torch import nn

from . import frames, mirrors, values
from .folder import Folder
from .shell import Shell, Stream

GRAPHS = 256  # results that `backward` may still be called on
ITEMS, ITEM_BYTES = 1000, 2**24  # of an iterator that crosses as its items
_EMPTY: dict[str, Any] = {}
_ITERATORS = {type(iter(each)) for each in ([0], (), {0}, _EMPTY, _EMPTY.values(), _EMPTY.items())}


def main(channel: socket.socket, shell: Shell) -> None:
    """Answers T until it goes away."""
    Student(channel, shell).serve()


class Student:
    """What S knows of T, and what T knows of S."""

    def __init__(self, channel: socket.socket, shell: Shell) -> None:
        self.channel, self.shell, self.names = channel, shell, shell.user_ns
        self.folder = Folder()
        self.objects: dict[str, Any] = {}  # mirrored, by key
        self.keys: dict[int, str] = {}
        self.prints: dict[str, Any] = {}
        self.handles: dict[int, Any] = {}
        self.numbers: dict[int, int] = {}
        self.graphs: OrderedDict[int, torch.Tensor] = OrderedDict()
        self.stubs: dict[int, Any] = {}
        self.stub_numbers: dict[int, int] = {}
        self.fetched: dict[str, Any] = {}
        self.count, self.serial, self.running = 0, 0, False
        self.asked: int | None = None
        signal.signal(signal.SIGINT, self._interrupt)
        builtins.input = self._input
        sys.stdout, sys.stderr = Stream(shell.recorder, "stdout"), Stream(shell.recorder, "stderr")

    def _interrupt(self, *_: Any) -> None:
        if self.running:  # else it came too late, and the cell has ended
            self.running = False
            raise KeyboardInterrupt

    def _input(self, prompt: object = "") -> Any:
        """T's, where a test has put something in its place."""
        if self.asked is None:
            raise RuntimeError("a cell asks for input(), and nobody is there to type: give it a value instead")
        return self.call_back(self.asked, "call", [str(prompt)], {})

    # --- messages

    def serve(self) -> Any:
        """Does what T asks, until it answers a call-back of ours. Returns that answer."""
        while True:
            message = self._receive()
            if message["op"] == "answer":
                return message["args"]
            kind, value = "value", None
            try:
                with torch.set_grad_enabled(message["grad"]):
                    self.running = True
                    value = getattr(self, "do_" + message["op"])(*message["args"])
                    self.running = False
            except BaseException as error:  # whatever the student's code raises is told, not obeyed
                self.running = False
                kind, value = "error", _error_of(error)
            self._send(message["serial"], kind, value, own=message["op"] in ("fetch", "getattr"))

    def _receive(self) -> Any:
        message = frames.receive_pickle(self.channel)
        self.serial = message["serial"]
        for path, content in message["files"]:
            self.folder.write(path, content)
        for key in message["forget"]:
            if (old := self.objects.pop(key, None)) is not None:
                self.keys.pop(id(old), None)
                self.prints.pop(key, None)
        for number in message["drop"]:
            if number in self.handles:
                self.numbers.pop(id(self.handles.pop(number)), None)
        for number in message["graphs"]:
            self.graphs.pop(number, None)
        self.states = message["states"]
        for key in list(self.states):
            self._object(key)
        self.asked = message["input"]
        mirrors.set_random_state(message["random"])
        for name, value in self._loads(message["names"]) if message["names"] else []:
            if name in message["deleted"]:
                self.names.pop(name, None)
            else:
                self.names[name] = value
        message["args"] = self._loads(message["args"])
        return message

    def _object(self, key: str) -> Any:
        """The mirrored object of a key, made or brought up to date when T sent a state."""
        if key in self.states:
            kind, cls, state = self.states.pop(key)
            if kind == "tensor":
                known = self.objects.get(key)
                self._keep(key, mirrors.leaf_from(state, cls) if known is None else mirrors.restore(known, state))
            elif key not in self.objects:
                cls = self._loads(cls)
                if kind == "frame":
                    self._keep(key, pickle.loads(self._loads(state)))
                elif kind == "array":
                    self._keep(key, mirrors.restore(mirrors.blank(kind, cls), self._loads(state)))
                else:
                    self._keep(key, mirrors.blank(kind, cls))
                    mirrors.restore(self.objects[key], self._loads(state))
            else:
                self._keep(key, mirrors.restore(self.objects[key], self._loads(state)))
            self.prints[key] = mirrors.print_of(self.objects[key])
        return self.objects[key]

    def _keep(self, key: str, value: Any) -> None:
        self.objects[key] = value
        self.keys[id(value)] = key

    def _send(self, serial: int, kind: str, value: Any, own: bool = False) -> None:
        buffers: list[Any] = []
        try:
            body = self._encode(value, buffers, own)
        except BaseException as error:
            buffers, kind = [], "error"
            body = self._encode(_error_of(error), buffers)
        changed = []
        for key, item in list(self.objects.items()):
            try:
                if (now := mirrors.print_of(item)) != self.prints.get(key):
                    changed.append([key, self._encode(mirrors.state_of(item, whole=False), buffers)])
                    self.prints[key] = now
            except Exception:  # a change that has no plain form: T keeps what it had
                pass
        stale = [
            name
            for name, seen in self.fetched.items()
            if self.names.get(name, self) is not seen[0] or _look(seen[0]) != seen[1]
        ]
        for name in stale:
            del self.fetched[name]
        printed = "".join(
            "".join(output["text"]) for output in self.shell.recorder.take() if output.get("name") == "stdout"
        )
        files = []
        for path, content in self.folder.changes():
            buffers.append(content or b"")
            files.append([path, None if content is None else len(buffers) - 1])
        try:
            frames.send(self.channel, [serial, kind, body, changed, stale, printed, files], buffers)
        except frames.Gone:
            raise
        except frames.WireError as error:
            frames.send(self.channel, [serial, "error", self._encode(_error_of(error), []), [], [], "", []])

    def call_back(self, number: int, op: str, *args: Any) -> Any:
        """Has T do something with an object of its own."""
        running, self.running = self.running, False
        serial = self.serial
        self._send(serial, "call", [number, op, list(args)])
        ok, value = self.serve()
        self.serial, self.running = serial, running
        if not ok:
            raise value
        return value

    # --- values

    def _loads(self, data: bytes) -> Any:
        return self._unpickle(io.BytesIO(data))

    def _unpickle(self, data: io.BytesIO) -> Any:
        unpickler = pickle.Unpickler(data)
        unpickler.persistent_load = self._persistent  # type: ignore[method-assign]
        return unpickler.load()

    def _persistent(self, tag: tuple[Any, ...]) -> Any:
        kind, number, *rest = tag
        if kind == "h":
            return self.handles[number]
        if kind == "o":
            return self._object(number)
        if kind == "module":
            return import_module(number)
        if kind == "name":
            return self.names[number]
        if kind == "g":
            return _FromTester.apply(
                self, number, mirrors.tensor_from(self._loads(rest[0])), torch.zeros((), requires_grad=True)
            )
        if number not in self.stubs:
            self.stubs[number] = self._loads(rest[0]) if kind == "k" else self._stub(number, *rest)
            self.stub_numbers[id(self.stubs[number])] = number
        return self.stubs[number]

    def _stub(self, number: int, what: str, name: str, doc: str | None) -> Any:
        if what == "function":

            def stub(*args: Any, **kwargs: Any) -> Any:
                return self.call_back(number, "call", list(args), kwargs)

            stub.__name__ = stub.__qualname__ = name
            stub.__doc__ = doc
            return stub
        return _Stub(self, number)

    def _encode(self, value: Any, buffers: list[Any], own: bool = False) -> Any:
        """own: a list with a value that T may change in place."""
        owned = value[0] if own and value else self
        return values.encode(value, buffers, lambda item: self._tagged(item, buffers, item is owned))

    def _tagged(self, value: Any, buffers: list[Any], own: bool) -> list[Any] | None:
        """The tag of what does not cross as a plain value. own: a tensor that T may change in place."""
        kind = type(value)
        if kind in (type(None), bool, int, float, str, tuple):
            return None
        if (key := self.keys.get(id(value))) is not None and self.objects.get(key) is value:
            return ["o", key]
        if (number := self.stub_numbers.get(id(value))) is not None:
            return ["c", number]
        if kind is _Items:
            return ["it", [self._encode(item, buffers) for item in value]]
        if isinstance(value, torch.Tensor):
            return self._tensor(value, buffers, own)
        if isinstance(value, type) and value.__module__ != "__main__":
            return ["class", self._handle(value), value.__module__, value.__qualname__]
        if kind in (list, dict, set, np.ndarray):
            return None
        try:
            values.encode(value, [], lambda item: None if item is value else [])
            return None
        except frames.WireError:
            return self._handle(value)

    def _tensor(self, value: torch.Tensor, buffers: list[Any], own: bool) -> list[Any] | None:
        if value.requires_grad and not value.is_leaf:
            self.count += 1
            self.graphs[self.count] = value
            if len(self.graphs) > GRAPHS:
                self.graphs.popitem(last=False)
            return ["g", values.encode_tensor(value, buffers), self.count, sorted(self._leaves(value))]
        if not (own or isinstance(value, nn.Parameter) or value.requires_grad) or mirrors.kind_of(value) is None:
            return None
        self.count += 1
        key = f"m{self.count}"
        self._keep(key, value)
        self.prints[key] = mirrors.print_of(value)
        state = values.encode(mirrors.state_of(value), buffers, lambda item: None)
        return ["m", key, isinstance(value, nn.Parameter), state]

    def _leaves(self, value: torch.Tensor) -> set[str]:
        """The keys of T's tensors that a result was computed from."""
        found, seen, queue = set(), set(), [value.grad_fn]
        while queue:
            node = queue.pop()
            if node is None or node in seen:
                continue
            seen.add(node)
            if (key := self.keys.get(id(getattr(node, "variable", None)))) is not None and key.startswith("o"):
                found.add(key)
            queue += [other for other, _ in node.next_functions]
        return found

    def _handle(self, value: Any) -> list[Any]:
        number = self.numbers.get(id(value))
        if number is None:
            self.count += 1
            number = self.numbers[id(value)] = self.count
            self.handles[number] = value
        kind = type(value)
        classes = [f"{cls.__module__}.{cls.__qualname__}" for cls in kind.__mro__]
        own = None
        if isinstance(value, type) and issubclass(value, BaseException):
            own = [f"{cls.__module__}.{cls.__qualname__}" for cls in value.__mro__]
        return [
            "h",
            number,
            kind.__name__,
            classes,
            [name for name in values.OPERATORS if hasattr(kind, f"__{name}__")],
            own,
        ]

    # --- what T may ask for

    def do_run(self, source: str, count: int) -> Any:
        """Runs a cell. Returns its outputs."""
        self.shell.run(source, count)
        return self.shell.recorder.take()

    def do_fetch(self, name: str) -> Any:
        """The value of a name, in a list; an empty list where there is none."""
        if name not in self.names:
            return []
        value = self.names[name]
        self.fetched[name] = (value, _look(value))
        return [value]

    def do_getattr(self, value: Any, name: str) -> Any:
        """An attribute, in a list."""
        return [getattr(value, name)]

    def do_setattr(self, value: Any, name: str, new: Any) -> None:
        """Sets an attribute."""
        setattr(value, name, new)

    def do_delattr(self, value: Any, name: str) -> None:
        """Deletes an attribute."""
        delattr(value, name)

    def do_call(self, value: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """Calls a function, a class, or what can be called."""
        return _at_once(value(*args, **kwargs))

    def do_operator(self, name: str, value: Any, *args: Any) -> Any:
        """An operator of the value's class."""
        if name in ("enter", "exit", "reversed", "round"):
            return getattr(value, f"__{name}__")(*args)
        if name in ("int", "float", "iter", "next", "len"):
            return _at_once(getattr(builtins, name)(value))
        return getattr(operator, f"__{name}__")(value, *args)

    def do_reflected(self, name: str, value: Any, other: Any) -> Any:
        """An operator whose right side it is."""
        return getattr(operator, f"__{name}__")(other, value)

    def do_text(self, how: str, value: Any, *args: Any) -> str:
        """str, repr or format."""
        hows: dict[str, Callable[..., str]] = {"str": str, "repr": repr, "format": format}
        return hows[how](value, *args)

    def do_dir(self, value: Any) -> list[str]:
        """The names of the attributes."""
        return dir(value)

    def do_isinstance(self, value: Any, cls: Any) -> bool:
        """Whether a value is of a class of the student's."""
        return isinstance(value, cls)

    def do_issubclass(self, value: Any, cls: Any) -> bool:
        """Whether a class derives from a class of the student's."""
        return issubclass(value, cls)

    def do_copy(self, value: Any, deep: bool) -> Any:
        """A copy."""
        return copy.deepcopy(value) if deep else copy.copy(value)

    def do_signature(self, value: Any) -> list[Any]:
        """Name, kind, default and annotation of each argument, and the annotation of the result; [] for none."""
        signature = inspect.signature(value)

        def given(item: Any) -> list[Any]:
            return [] if item is inspect.Parameter.empty else [item]

        parameters = signature.parameters.values()
        shown = [[p.name, int(p.kind), given(p.default), given(p.annotation)] for p in parameters]
        return [shown, given(signature.return_annotation)]

    def do_backward(self, number: int, grad: torch.Tensor, leaves: list[str]) -> list[Any]:
        """Adds to the gradients of the parameters here. Returns those of T's tensors."""
        tensors = [self.objects[key] for key in leaves]
        before = [tensor.grad for tensor in tensors]
        for tensor in tensors:
            tensor.grad = None
        try:
            torch.autograd.backward(self.graphs[number], grad, retain_graph=True)
            return [tensor.grad for tensor in tensors]
        finally:
            for tensor, old in zip(tensors, before, strict=True):
                tensor.grad = old


class _FromTester(torch.autograd.Function):
    """Joins a result of T's to the graph here: its gradient is asked of T, which asks for what it takes from here."""

    @staticmethod
    def forward(ctx: Any, student: Student, number: int, value: torch.Tensor, anchor: torch.Tensor) -> torch.Tensor:
        ctx.student, ctx.number = student, number
        return value

    @staticmethod
    def backward(ctx: Any, grad: torch.Tensor) -> Any:
        ctx.student.call_back(ctx.number, "backward", grad)
        return None, None, None, None


class _Stub:
    """An object of T's: what is done with it is done there."""

    def __init__(self, student: Student, number: int) -> None:
        vars(self)["_far"] = (student, number)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        student, number = vars(self)["_far"]
        return student.call_back(number, "getattr", name)

    def __setattr__(self, name: str, value: Any) -> None:
        student, number = vars(self)["_far"]
        student.call_back(number, "setattr", name, value)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        student, number = vars(self)["_far"]
        return student.call_back(number, "call", list(args), kwargs)


def _far_operator(name: str) -> Callable[..., Any]:
    def method(self: _Stub, *args: Any) -> Any:
        student, number = vars(self)["_far"]
        return student.call_back(number, "operator", name, *args)

    return method


for _name in (values.OPERATORS | {"eq", "lt", "gt", "str"}) - {"call"}:
    setattr(_Stub, f"__{_name}__", _far_operator(_name))
_Stub.__hash__ = object.__hash__  # type: ignore[method-assign]


class _Items(list[Any]):
    """What is left of an iterator that T alone has."""


def _at_once(found: Any) -> Any:
    """The items of an iterator that runs no code of the student's, `parameters()` and the like, if they are little.

    Everything else is returned as it is, and what the student's code holds: T asks for one item after the other.
    """
    if sys.getrefcount(found) > 2:  # ours, and that of asking
        return found
    kind = type(found)
    if not (kind in _ITERATORS or (kind is GeneratorType and found.gi_code.co_filename == nn.modules.module.__file__)):
        return found
    if operator.length_hint(found) > ITEMS:
        return found
    items = list(found)
    parts = [part for item in items for part in (item if type(item) is tuple else [item])]
    if len(items) > ITEMS or sum(getattr(part, "nbytes", 0) for part in parts) > ITEM_BYTES:
        return (item for item in items)
    return _Items(items)


def _error_of(error: BaseException) -> list[Any]:
    """An exception as class names, text and plain arguments."""
    classes = [f"{cls.__module__}.{cls.__qualname__}" for cls in type(error).__mro__]
    try:
        text = str(error)
    except Exception:
        text = ""
    args = [arg for arg in error.args if type(arg) in (type(None), bool, int, float, str)]
    attributes: dict[str, Any] = {}
    for cls in reversed(type(error).__mro__):
        if cls.__module__ == "__main__":
            attributes |= {name: item for name, item in vars(cls).items() if type(item) in (bool, int, float, str)}
    return [classes, text[:5000], args if len(args) == len(error.args) else [text[:5000]], attributes | vars(error)]


def _look(value: Any) -> Any:
    """What shows that a fetched value has changed in place."""
    try:
        return mirrors.print_of(value) if mirrors.kind_of(value) in ("list", "dict", "set", "array") else None
    except Exception:
        return None
