"""T's side of what lives in S: the student's functions, classes and objects, as far as a test may see them.

Runs in T, and trusts nothing that S answers: every frame is read by frames.py, must be the reply to the question that
is open, and may name only what T was given or gave. An object of the student's is never equal, true or ordered here:
such a test ends with CannotTell, which no `except Exception` takes for an answer.
"""

import builtins
import collections.abc
import inspect
import io
import pickle
import socket
import sys
import types
import weakref
from collections.abc import Callable
from typing import Any

import cloudpickle
import numpy as np
import torch
from torch import nn

from . import frames, mirrors, values
from .folder import Folder

_SHOWN = {"__name__", "__qualname__", "__doc__", "__annotations__", "__defaults__", "__kwdefaults__", "__code__"}
_SHOWN |= {"__bases__", "__mro__", "__wrapped__", "__dataclass_fields__", "__closure__", "__self__", "__func__"}
_AS_THEY_ARE = {str, int, float, bool, bytes, tuple, type(None)}
_input = builtins.input
_ROOTS = ("torch.nn.", "torch.optim.", "torch.utils.data.", "collections.abc.", "matplotlib.", "sklearn.")
_STAY = {"matplotlib", "unittest", "io", "_io"}  # packages whose objects stay in T when a test gives them to S
_KINDS: dict[str, type] = {
    "builtins.function": types.FunctionType,
    "builtins.generator": types.GeneratorType,
    "builtins.method": types.MethodType,
    "builtins.type": type,
}


class CannotTell(BaseException):
    """A test asks for something of the student's object that S could answer as it likes."""


def _cannot(far: Any, why: str) -> CannotTell:
    vars(far)["_student"].fault = error = CannotTell(why)
    return error


class Student:
    """The student's process, as T asks it.

    operators: see job.Job; echo: gets what the student's code prints meanwhile.
    """

    def __init__(
        self, channel: socket.socket, folder: Folder, operators: frozenset[str], echo: Callable[[str], Any]
    ) -> None:
        self.channel, self.folder, self.operators, self.echo = channel, folder, operators, echo
        self.serial, self.open = 0, 0
        self.objects: dict[str, Any] = {}
        self.keys: dict[int, str] = {}
        self.prints: dict[str, Any] = {}
        self.handles: weakref.WeakValueDictionary[int, Any] = weakref.WeakValueDictionary()
        self.given: dict[int, Any] = {}  # T's own functions and objects that S may call back
        self.given_numbers: dict[int, int] = {}
        self.forget: list[str] = []
        self.drop: list[int] = []
        self.dead_graphs: list[int] = []
        self.random: list[Any] = [None, None, None]  # the states of T's generators that S has
        self.stale: Callable[[list[str]], Any] = lambda names: None
        self.rebound: Callable[[], dict[str, Any]] = dict  # names that T has assigned or (Student) deleted
        self.classes: dict[tuple[str, ...], type] = {}
        self.locked: dict[str, type] = {}  # classes of locked cells, which S has as well
        self.fault: BaseException | None = None  # the cell cannot pass, even where it swallows the error

    def ask(self, op: str, *args: Any) -> Any:
        """Has S do something. Returns what it says, or raises what the student's code raised."""
        self.serial += 1
        serial = self.serial
        self.open += 1
        try:
            self._post(serial, op, args, self.rebound())
            while True:
                kind, value = self._read(serial)
                if kind == "value":
                    return value
                if kind == "error":
                    raise self._exception(value)
                self._answer(value)
        except (frames.WireError, CannotTell) as error:
            self.fault = error
            raise
        finally:
            self.open -= 1

    def new_cell(self) -> None:
        """A cell begins: tensors of S's that no variable of T's holds are mirrored no longer."""
        self._prune(("o", "m"))

    # --- to S

    def _post(self, serial: int, op: str, args: Any, rebound: dict[str, Any]) -> None:
        self._prune(("o",))
        states: dict[str, Any] = {}
        deleted = [name for name, value in rebound.items() if value is self]
        names = [(name, None if value is self else value) for name, value in rebound.items()]
        message = {"serial": serial, "op": op, "grad": torch.is_grad_enabled(), "deleted": deleted}
        message["args"] = self._dumps(args, states, reply=op == "answer")
        message["names"] = self._dumps(names, states) if names else None
        for key, value in list(self.objects.items()):
            if key not in states and mirrors.print_of(value) != self.prints.get(key):
                self._put(key, value, states)
        now = mirrors.random_state()
        moved = [state if state != known else None for state, known in zip(now, self.random, strict=True)]
        self.random = now
        message |= {"states": states, "random": moved, "files": self.folder.changes()}
        asked = None if builtins.input is _input else self.give(builtins.input)  # a test may have replaced it
        message |= {"input": asked, "forget": self.forget, "drop": self.drop, "graphs": self.dead_graphs}
        self.forget, self.drop, self.dead_graphs = [], [], []
        frames.send_pickle(self.channel, message)

    def _dumps(self, value: Any, states: dict[str, Any], reply: bool = False) -> bytes:
        out = io.BytesIO()
        _Pickler(out, self, states, reply).dump(value)
        return out.getvalue()

    def key_of(self, value: Any, states: dict[str, Any]) -> str:
        """The key of an object that S is to have a mirror of; its state goes along where S has none yet."""
        key = self.keys.get(id(value))
        if key is None or self.objects.get(key) is not value:
            self.serial += 1
            key = f"o{self.serial}"
            self.objects[key] = value
            self.keys[id(value)] = key
            self._put(key, value, states)
        return key

    def _put(self, key: str, value: Any, states: dict[str, Any]) -> None:
        kind = mirrors.kind_of(value) or "instance"
        self.prints[key] = mirrors.print_of(value)
        if kind == "tensor":  # it holds no other object
            states[key] = (kind, type(value) is nn.Parameter, mirrors.state_of(value))
            return
        states[key] = None  # it may hold itself
        cls = self._dumps(type(value), states)
        states[key] = (kind, cls, self._dumps(mirrors.state_of(value), states))

    def give(self, value: Any) -> int:
        """The number by which S calls back a function or object of T's."""
        number = self.given_numbers.get(id(value))
        if number is None:
            self.serial += 1
            number = self.given_numbers[id(value)] = self.serial
            self.given[number] = value
        return number

    def give_class(self, cls: type) -> tuple[int, bytes | None]:
        """The number of a class that a test cell defines, and the first time what S makes its own of it from."""
        known, number = id(cls) in self.given_numbers, self.give(cls)
        if known:
            return number, None
        out = io.BytesIO()
        _ClassPickler(out).dump(cls)
        return number, out.getvalue()

    def _prune(self, sides: tuple[str, ...]) -> None:
        """Forgets what nothing but this table holds."""
        for key in [key for key in self.objects if key.startswith(sides)]:
            if sys.getrefcount(self.objects[key]) <= 2:
                self.keys.pop(id(self.objects[key]), None)
                del self.objects[key]
                self.prints.pop(key, None)
                self.forget.append(key)

    # --- from S

    def _read(self, serial: int) -> tuple[str, Any]:
        try:
            header, buffers = frames.receive(self.channel)
        except frames.WireError:
            self.channel.close()  # nobody knows where the next frame begins
            raise
        match header:
            case [int(number), str(kind), body, [*changed], [*stale], str(printed), [*files]] if number == serial:
                pass
            case _:
                raise frames.WireError("an answer to something that was not asked")
        if kind not in ("value", "error", "call"):
            raise frames.WireError("an answer of no kind")

        def special(tag: str, rest: list[Any]) -> Any:
            return self._special(tag, rest, buffers)

        value = values.decode(body, buffers, special)
        for entry in changed:
            match entry:
                case [str(key), state] if key in self.objects:
                    self._restore(key, values.decode(state, buffers, special))
                case _:
                    raise frames.WireError("a change of something that was not given")
        self.stale([name for name in stale if type(name) is str])
        for entry in files:
            match entry:
                case [str(path), None]:
                    self._write(path, None)
                case [str(path), int(number)] if 0 <= number < len(buffers):
                    self._write(path, bytes(buffers[number]))
                case _:
                    raise frames.WireError("a file without a path")
        if printed:
            self.echo(printed)
        return kind, value

    def _restore(self, key: str, state: Any) -> None:
        try:
            if (new := mirrors.restore(self.objects[key], state)) is self.objects[key]:
                self.prints[key] = mirrors.print_of(new)
        except (TypeError, ValueError, KeyError, AttributeError, RuntimeError) as error:
            raise frames.WireError("a change that does not fit what it changes") from error

    def _write(self, path: str, data: bytes | None) -> None:
        try:
            self.folder.write(path, data)
        except (ValueError, OSError) as error:
            raise frames.WireError("a file that cannot be written") from error

    def _special(self, tag: str, rest: list[Any], buffers: list[Any]) -> Any:
        match tag, rest:
            case "o", [str(key)] if key in self.objects:
                return self.objects[key]
            case "c", [int(number)] if number in self.given:
                return self.given[number]
            case "g", [["T", *tensor], int(graph), [*leaves]] if all(
                type(k) is str and k in self.objects for k in leaves
            ):
                value = values.decode_tensor(tensor, buffers)
                if not value.is_floating_point() and not value.is_complex():
                    raise frames.WireError("a gradient of what has none")
                anchor = torch.zeros((), requires_grad=True)
                with torch.enable_grad():
                    return _Join.apply(self, graph, leaves, value, anchor, *[self.objects[key] for key in leaves])
            case "m", [str(key), bool(parameter), state] if key.startswith("m") and key not in self.objects:
                return self._mirror(key, parameter, values.decode(state, buffers, self._refuse))
            case "class", [["h", *handle], str(module), str(name)]:
                return _known_class(f"{module}.{name}") or self._special("h", handle, buffers)
            case "h", [int(number), str(name), [*classes], [*operators], own]:
                return self._far(number, name, classes, operators, own)
        raise frames.WireError(f"a value that was not given, with the tag {tag[:20]!r}")

    def _refuse(self, tag: str, rest: list[Any]) -> Any:
        raise frames.WireError("a state that holds objects")

    def _mirror(self, key: str, parameter: bool, state: Any) -> torch.Tensor:
        value = mirrors.leaf_from(state, parameter)
        self.objects[key] = value
        self.keys[id(value)] = key
        self.prints[key] = mirrors.print_of(value)
        return value

    def _far(self, number: int, name: str, classes: list[Any], operators: list[Any], own: Any) -> Any:
        if (known := self.handles.get(number)) is not None:
            return known
        if not all(type(item) is str for item in [*classes, *operators]):
            raise frames.WireError("a handle without a class")
        locked = next((self.locked[c[9:]] for c in classes if c.startswith("__main__.") and c[9:] in self.locked), None)
        far = _far_class(name, tuple(classes), tuple(operators), locked)(self, number)
        if own is not None:
            if not all(type(item) is str for item in own):
                raise frames.WireError("a class without names")
            return self._exception_class(tuple(own))
        self.handles[number] = far
        weakref.finalize(far, self.drop.append, number)
        return far

    # --- errors

    def _exception(self, value: Any) -> BaseException:
        match value:
            case [[*classes], str(text), [*args], dict(attributes)] if classes and all(
                type(c) is str and "." in c for c in classes
            ):
                cls = self._exception_class(tuple(classes))
            case _:
                raise frames.WireError("an error without a name")
        try:
            error = cls(*args)
        except Exception:
            error = cls.__new__(cls)
            error.args = (text,)
        if isinstance(own := self.given.get(attributes.get("_of_test", -1)), BaseException):
            return own  # raised by T, in a call-back
        for name, item in attributes.items():
            if type(name) is str and name.isidentifier() and not name.startswith("__"):
                vars(error)[name] = item
        error.of_student = (classes[0].rpartition(".")[2], text)  # type: ignore[attr-defined]
        return error

    def _exception_class(self, classes: tuple[str, ...]) -> type[BaseException]:
        """T's own class of that name, or one made for it, below the first of Python's own."""
        if classes not in self.classes:
            first, *others = classes
            found = _exception_of_library(first)
            base = next((b for c in others if (b := _exception_of_library(c))), Exception)
            self.classes[classes] = found or type(first.rpartition(".")[2], (base,), {})
        return self.classes[classes]

    # --- call-backs

    def _answer(self, request: Any) -> None:
        match request:
            case [int(number), "backward", [grad]]:
                ok, value = self._attempt(lambda: self._backward(number, grad))
            case [int(number), str(op), [*args]] if number in self.given:
                ok, value = self._attempt(lambda: _perform(self.given[number], op, args))
            case _:
                raise frames.WireError("a call of something that was not given")
        self._post(0, "answer", (ok, value), self.rebound())

    def _attempt(self, action: Callable[[], Any]) -> tuple[bool, Any]:
        try:
            return True, action()
        except Exception as error:
            told = type(error)(*error.args) if type(error).__module__ == "builtins" else RuntimeError(str(error))
            told._of_test = self.give(error)  # type: ignore[attr-defined]
            return False, told

    def _backward(self, number: int, grad: Any) -> None:
        result = self.given.get(number)
        if not isinstance(result, torch.Tensor) or not isinstance(grad, torch.Tensor) or grad.shape != result.shape:
            raise frames.WireError("a gradient of something that was not given")
        torch.autograd.backward(result, grad.detach(), retain_graph=True)


def _perform(value: Any, op: str, args: list[Any]) -> Any:
    """What S may do with an object of T's that it was given: call it, read and set its public attributes, operators."""
    match op, args:
        case "call", [[*positional], dict(named)]:
            return value(*positional, **named)
        case "getattr", [str(name)] if not name.startswith("_") and not isinstance(value, types.FunctionType):
            return getattr(value, name)
        case "setattr", [str(name), new] if not name.startswith("_"):
            return setattr(value, name, new)
        case "operator", ["iter" | "next" | "len" | "str" as name]:
            return getattr(builtins, name)(value)
        case "operator", [str(name), *rest] if name in values.OPERATORS:
            return getattr(type(value), f"__{name}__")(value, *rest)
    raise AttributeError(f"{op} is not possible here")


class _ClassPickler(cloudpickle.Pickler):  # type: ignore[misc]
    """Writes a class that a test cell defines, with its methods; what it holds of the student's goes by number."""

    def persistent_id(self, value: Any) -> Any:
        return ("h", vars(value)["_number"]) if isinstance(value, _Far) else None


class _Pickler(pickle.Pickler):
    """Writes what T sends: mirrored objects and S's own by key, T's functions as call-backs, T's classes by value."""

    def __init__(self, out: io.BytesIO, student: Student, states: dict[str, Any], reply: bool) -> None:
        super().__init__(out)
        self.student, self.states, self.reply = student, states, reply

    def persistent_id(self, value: Any) -> Any:
        if type(value) in _AS_THEY_ARE:
            return None
        if isinstance(value, _Far):
            return "h", vars(value)["_number"]
        if self.reply and isinstance(value, torch.Tensor) and value.grad_fn is not None:
            state = self.student._dumps(mirrors.state_of(value.detach())[:3], self.states)
            return "g", self.student.give(value), state
        locked = self.student.locked.get(type(value).__name__) is type(value)
        if locked or mirrors.kind_of(value) is not None:
            return "o", self.student.key_of(value, self.states)
        if isinstance(value, types.ModuleType):
            return "module", value.__name__
        if isinstance(value, type):
            if self.student.locked.get(value.__name__) is value:
                return "name", value.__name__
            return ("k", *self.student.give_class(value)) if value.__module__ == "__main__" else None
        if isinstance(value, types.FunctionType):
            if _importable(value):
                return None
            return "c", self.student.give(value), "function", value.__name__, value.__doc__
        lazy = isinstance(value, collections.abc.Iterator)
        module = type(value).__module__
        stays = module == "__main__" or module.partition(".")[0] in _STAY
        if lazy or stays or isinstance(value, types.MethodType):
            return (
                "c",
                self.student.give(value),
                "function" if isinstance(value, types.MethodType) else "object",
                "",
                None,
            )
        return None


def _importable(function: types.FunctionType) -> bool:
    return getattr(sys.modules.get(function.__module__ or ""), function.__name__, None) is function and (
        function.__module__ != "__main__"
    )


class _Join(torch.autograd.Function):
    """Joins the graph of S to that of T: `backward` here asks S for the gradients of what T gave it."""

    @staticmethod
    def forward(ctx: Any, student: Student, graph: int, leaves: list[str], value: torch.Tensor, *inputs: Any) -> Any:
        ctx.student, ctx.graph, ctx.leaves, ctx.shapes = student, graph, leaves, [x.shape for x in inputs[1:]]
        ctx.inputs = inputs  # what only this graph holds stays mirrored
        weakref.finalize(ctx, student.dead_graphs.append, graph)
        return value

    @staticmethod
    def backward(ctx: Any, grad: torch.Tensor) -> Any:
        grads = ctx.student.ask("backward", ctx.graph, grad.detach().clone(), ctx.leaves)
        fits = type(grads) is list and len(grads) == len(ctx.shapes)
        if not fits or not all(
            g is None or (isinstance(g, torch.Tensor) and g.shape == shape)
            for g, shape in zip(grads, ctx.shapes, strict=True)
        ):
            raise frames.WireError("gradients that do not fit their tensors")
        return None, None, None, None, None, *grads


# --- objects that stay in S


class _FarType(type):
    """The class of a proxy: `type(layer) == nn.Linear` holds where S says that it is one."""

    stands_for: type | None = None

    def __eq__(cls, other: object) -> bool:
        return cls is other or (other is not None and cls.stands_for is other)

    def __hash__(cls) -> int:
        return hash(cls.stands_for or id(cls))


class _Far(metaclass=_FarType):
    """A proxy. What it can do is said by S: each operator of the table that the object's class has."""

    def __init__(self, student: Student, number: int) -> None:
        vars(self).update(_student=student, _number=number)

    @property  # type: ignore[misc]
    def __class__(self) -> Any:
        """For isinstance: T's own class of the name that S gives, where it is one of a library's."""
        return type(self).stands_for or type(self)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") and name.endswith("__") and name not in _SHOWN:
            raise AttributeError(name)
        found = _ask(self, "getattr", self, name)
        if type(found) is not list or len(found) != 1:
            raise frames.WireError("an attribute without a value")
        return found[0]

    def __setattr__(self, name: str, value: Any) -> None:
        _ask(self, "setattr", self, name, value)

    def __delattr__(self, name: str) -> None:
        _ask(self, "delattr", self, name)

    def __dir__(self) -> Any:
        return _ask(self, "dir", self)

    def __str__(self) -> str:
        return _ask(self, "text", "str", self)

    def __repr__(self) -> str:
        return _ask(self, "text", "repr", self)

    def __format__(self, spec: str) -> str:
        return _ask(self, "text", "format", self, spec)

    def __instancecheck__(self, value: Any) -> bool:
        return isinstance(value, _Far) and _ask(self, "isinstance", value, self) is True

    def __subclasscheck__(self, cls: Any) -> bool:
        return isinstance(cls, _Far) and _ask(self, "issubclass", cls, self) is True

    def __copy__(self) -> Any:
        return _ask(self, "copy", self, False)

    def __deepcopy__(self, memo: Any) -> Any:
        return _ask(self, "copy", self, True)

    def __mro_entries__(self, bases: Any) -> Any:
        raise _cannot(self, "a test derives a class from the student's: give its cell the tag in-process")

    def __bool__(self) -> bool:
        raise _cannot(self, "a test asks whether an object of the student's is true: test a value of it")

    def _cannot_compare(self, other: Any) -> Any:
        raise _cannot(
            self, "a test compares an object of the student's: compare its values, or tag the cell in-process"
        )

    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = _cannot_compare
    __hash__ = object.__hash__


def _signature(self: _Far) -> inspect.Signature:
    parameters, returns = _ask(self, "signature", self)
    kinds, nothing = list(inspect._ParameterKind), inspect.Parameter.empty
    made = [
        inspect.Parameter(name, kinds[kind], default=_first(default, nothing), annotation=_first(annotation, nothing))
        for name, kind, default, annotation in parameters
    ]
    return inspect.Signature(made, return_annotation=_first(returns, nothing))


def _first(values: Any, otherwise: Any) -> Any:
    return values[0] if values else otherwise


def _ask(far: _Far, op: str, *args: Any) -> Any:
    return vars(far)["_student"].ask(op, *args)


def _operator(name: str) -> Callable[..., Any]:
    if name == "call":
        return lambda self, *args, **kwargs: _ask(self, "call", self, args, kwargs)
    if name == "exit":
        return lambda self, kind, value, trace: _ask(self, "operator", name, self, None, None, None)
    if name in values.BINARY or name == "contains":
        return lambda self, other: _compute(self, name, "operator", name, self, other)
    return lambda self, *args: _ask(self, "operator", name, self, *args)


def _compute(far: "_Far", name: str, *question: Any) -> Any:
    """An operator with another operand, which may be what a test expects: S is told it, and answers, only where the
    instructor's own class has that operator (tests/attacks/process/operators_answer.py)."""
    if not {f"__{name}__", f"__r{name}__"} & vars(far)["_student"].operators:
        raise _cannot(far, "a test computes with an object of the student's, where a plain value was asked for")
    return _ask(far, *question)


def _shown(name: str) -> property:
    """An attribute that every class of Python's has of its own."""
    return property(lambda self: _ask(self, "getattr", self, name)[0])


def _reflected(name: str) -> Callable[..., Any]:
    return lambda self, other: _compute(self, name, "reflected", name, self, other)


_classes: dict[Any, Any] = {}


def _far_class(name: str, classes: tuple[str, ...], operators: tuple[str, ...], locked: type | None) -> Any:
    """A class of proxies, with the name of the student's class and its operators."""
    known = (name, classes, operators, locked)
    if known not in _classes:
        stands_for = locked or next(filter(None, map(_class_of_library, classes)), None)
        body: dict[str, Any] = {
            "stands_for": stands_for,
            "__doc__": _shown("__doc__"),
            "__module__": _shown("__module__"),
        }
        for operator in values.OPERATORS.intersection(operators):
            body[f"__{operator}__"] = _operator(operator)
            if operator in values.BINARY:
                body[f"__r{operator}__"] = _reflected(operator)
        if "__call__" in body:
            body["__signature__"] = property(_signature)
        _classes[known] = _FarType(name if name.isidentifier() else "object", (_Far,), body)
    return _classes[known]


def _class_of_library(name: str) -> type | None:
    """The class that `isinstance` is to see: never one of a plain value, for those cross as values."""
    if name in _KINDS:
        return _KINDS[name]
    found = _loaded(name) if name.startswith(_ROOTS) else None
    return found if isinstance(found, type) and not issubclass(found, torch.Tensor) else None


def _exception_of_library(name: str) -> type[BaseException] | None:
    found = _loaded(name)
    if not isinstance(found, type) or not issubclass(found, BaseException) or name.startswith("dlcourse."):
        return None
    return found if issubclass(found, Exception) or name.startswith("builtins.") else None


def _known_class(path: str) -> type | None:
    """T's own class of a name, if its instances are plain, or modules and optimizers of torch: they equal themselves
    alone (of `unittest.mock._ANY`, a student would have T make an object that equals everything)."""
    found = _loaded(path)
    if not isinstance(found, type):
        return None
    if found in _PLAIN_CLASSES or (path.startswith("torch.") and issubclass(found, nn.Module | torch.optim.Optimizer)):
        return found
    return found if path.startswith("numpy.") and issubclass(found, np.generic) else None


_PLAIN_CLASSES = {bool, int, float, complex, str, bytes, bytearray, list, tuple, dict, set, frozenset, range, slice}
_PLAIN_CLASSES |= {
    object,
    type,
    type(None),
    np.ndarray,
    torch.Tensor,
    nn.Parameter,
    nn.Module,
    torch.Size,
    torch.device,
}


def _loaded(path: str) -> Any:
    """What a dotted name means among the modules that are loaded; None for what is not there."""
    module, _, name = path.rpartition(".")
    return vars(sys.modules[module]).get(name) if module in sys.modules else None
