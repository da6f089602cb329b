"""Plain values as JSON and raw buffers: what S may send to T.

Runs in both. S is hostile: nothing is unpickled. A value comes out as one of Python's, torch's, numpy's or pandas' own
exact types, or as what ``special`` makes of a tag of its own (a handle, a mirror: proxies.py).
"""

import collections
import datetime
import decimal
import fractions
import math
import re
from collections.abc import Callable
from typing import Any

import numpy as np
import torch

from .frames import WireError

DEPTH = 60  # of nested values
DIGITS = 4000  # of an int
_BINARY = "add sub mul matmul truediv floordiv mod pow and or xor lshift rshift"
_UNARY = "neg pos abs invert len iter next int float index reversed round"
_OTHERS = "getitem setitem delitem contains call enter exit"
BINARY = frozenset(_BINARY.split())
OPERATORS = BINARY | {*_UNARY.split(), *_OTHERS.split()}  # asked of an object on the other side, if its class has it
_DTYPES = {str(dtype): dtype for dtype in vars(torch).values() if isinstance(dtype, torch.dtype)}
_PLAIN = (type(None), bool, int, float, str)
_SEQUENCES: dict[str, type] = {"l": list, "t": tuple, "s": set, "f": frozenset, "S": torch.Size}
_MAPPINGS: dict[str, Callable[[Any], Any]] = {
    "d": dict,
    "od": collections.OrderedDict,
    "ct": lambda pairs: collections.Counter(dict(pairs)),
    "dd": lambda pairs: collections.defaultdict(None, pairs),
}
_TEXTS: dict[str, Callable[[str], Any]] = {
    "dec": decimal.Decimal,
    "frac": fractions.Fraction,
    "date": datetime.date.fromisoformat,
    "datetime": datetime.datetime.fromisoformat,
    "cx": complex,
    "device": torch.device,
}

Special = Callable[[str, list[Any]], Any]


def encode(value: Any, buffers: list[Any], special: Callable[[Any], list[Any] | None], depth: int = 0) -> Any:
    """A value as JSON, its raw data appended to ``buffers``. special: what has a tag of its own, or None."""
    if depth > DEPTH:
        raise WireError(f"a value nested more than {DEPTH} deep")
    if (tagged := special(value)) is not None:
        return tagged
    kind = type(value)

    def inner(item: Any) -> Any:
        return encode(item, buffers, special, depth + 1)

    if kind in _PLAIN:
        if kind is int and value.bit_length() > 3 * DIGITS:
            raise WireError(f"an int of more than {DIGITS} digits")
        return value
    if kind in _SEQUENCES.values():
        return [next(tag for tag, known in _SEQUENCES.items() if known is kind), [inner(item) for item in value]]
    for tag, known in (("d", dict), ("od", collections.OrderedDict), ("ct", collections.Counter)):
        if kind is known:
            return [tag, [[inner(key), inner(item)] for key, item in value.items()]]
    if kind is collections.defaultdict:
        return ["dd", [[inner(key), inner(item)] for key, item in value.items()]]
    if kind is collections.deque:
        return ["q", [inner(item) for item in value], value.maxlen]
    if issubclass(kind, tuple) and hasattr(kind, "_fields"):
        return ["nt", kind.__name__, list(kind._fields), [inner(item) for item in value]]
    if kind in (bytes, bytearray):
        buffers.append(value)
        return ["b" if kind is bytes else "ba", len(buffers) - 1]
    if kind is range or kind is slice:
        return [kind.__name__, inner(value.start), inner(value.stop), inner(value.step)]
    if kind is complex:
        return ["cx", repr(value)]
    for tag, text in (("dec", decimal.Decimal), ("frac", fractions.Fraction), ("device", torch.device)):
        if kind is text:
            return [tag, str(value)]
    if kind in (datetime.date, datetime.datetime):
        return [kind.__name__, value.isoformat()]
    if kind is re.Pattern and type(value.pattern) is str:
        return ["re", value.pattern, value.flags]
    if kind is datetime.timedelta:
        return ["delta", value.days, value.seconds, value.microseconds]
    if value is Ellipsis or value is NotImplemented:
        return [repr(value)]
    if isinstance(value, torch.Tensor):
        return encode_tensor(value, buffers)
    if isinstance(value, np.ndarray | np.generic):
        return _encode_array(value, buffers, inner)
    if isinstance(value, torch.dtype):
        return ["dtype", str(value)]
    if isinstance(value, np.dtype):
        return ["npdtype", value.str]
    if (kind.__module__ or "").partition(".")[0] == "pandas":
        return _encode_pandas(value, inner)
    raise WireError(f"an object of the class {kind.__name__} has no plain form")


def decode(tagged: Any, buffers: list[memoryview], special: Special, depth: int = 0) -> Any:
    """The value behind ``encode``'s JSON. Raises WireError for everything that encode does not write."""
    if type(tagged) in _PLAIN:
        return tagged
    if depth > DEPTH:
        raise WireError(f"a value nested more than {DEPTH} deep")
    if type(tagged) is not list or not tagged or type(tagged[0]) is not str:
        raise WireError("a value without a tag")
    tag, *rest = tagged

    def inner(item: Any) -> Any:
        return decode(item, buffers, special, depth + 1)

    try:
        return _decode(tag, rest, buffers, inner, special)
    except WireError:
        raise
    except Exception as error:  # a wrong length, type, key or text: whatever reading it runs into
        raise WireError(f"a value with the tag {tag[:20]!r} that cannot be read ({type(error).__name__})") from error


def _decode(tag: str, rest: list[Any], buffers: list[memoryview], inner: Callable[[Any], Any], special: Special) -> Any:
    if tag in _SEQUENCES:
        (items,) = rest
        return _SEQUENCES[tag]([inner(item) for item in items])
    if tag in _MAPPINGS:
        (pairs,) = rest
        found = [(inner(key), inner(item)) for key, item in pairs]
        mapping = _MAPPINGS[tag](found)
        if len(mapping) != len(found):
            raise WireError("a mapping with a key twice")
        return mapping
    if tag == "it":  # student.py writes it
        return (item for item in [inner(item) for item in rest[0]])
    if tag == "q":
        return collections.deque([inner(item) for item in rest[0]], maxlen=rest[1])
    if tag == "nt":
        name, fields, items = rest
        return collections.namedtuple(name, fields)(*[inner(item) for item in items])  # checks its names
    if tag in ("b", "ba"):
        return (bytes if tag == "b" else bytearray)(_buffer(buffers, *rest))
    if tag in ("range", "slice"):
        return {"range": range, "slice": slice}[tag](*[inner(item) for item in rest])
    if tag in _TEXTS:
        (text,) = rest
        if len(text) > DIGITS:
            raise WireError("a number of too many digits")
        return _TEXTS[tag](text)
    if tag == "re":
        return re.compile(rest[0], rest[1])
    if tag == "delta":
        return datetime.timedelta(*rest)
    if tag in ("Ellipsis", "NotImplemented"):
        return {"Ellipsis": Ellipsis, "NotImplemented": NotImplemented}[tag]
    if tag == "T":
        return decode_tensor(rest, buffers)
    if tag in ("A", "G", "O"):
        return _decode_array(tag, rest, buffers, inner)
    if tag == "dtype":
        return _DTYPES[rest[0]]
    if tag == "npdtype":
        return _numpy_dtype(rest[0])
    if tag in ("index", "series", "frame"):
        return _decode_pandas(tag, rest, inner)
    return special(tag, rest)


def _buffer(buffers: list[memoryview], number: int) -> memoryview:
    if type(number) is not int or not 0 <= number < len(buffers):
        raise WireError("a buffer that was not sent")
    return buffers[number]


def encode_tensor(value: torch.Tensor, buffers: list[Any]) -> list[Any]:
    """A tensor's dtype, shape and raw data; on the device `meta` it has no data."""
    plain = value.detach()
    if plain.is_meta:
        return ["T", str(plain.dtype), list(plain.shape), None]
    if plain.layout != torch.strided or plain.is_quantized:
        raise WireError(f"a tensor with the layout {plain.layout} does not cross")
    buffers.append(raw_data(plain))
    return ["T", str(plain.dtype), list(plain.shape), len(buffers) - 1]


def raw_data(value: torch.Tensor) -> memoryview | bytes:
    """The bytes of a tensor with data, in the order of its elements."""
    plain = value.detach().cpu().resolve_conj().resolve_neg().contiguous()
    if not plain.numel():
        return b""
    # One element may have any stride, and reshape(-1) keeps it.
    return plain.as_strided((plain.numel(),), (1,)).view(torch.uint8).numpy().data


def decode_tensor(rest: list[Any], buffers: list[memoryview]) -> torch.Tensor:
    """A new tensor; its length must be that of its shape."""
    name, shape, number = rest
    dtype, shape = _DTYPES[name], _shape(shape)
    if number is None:
        return torch.empty(shape, dtype=dtype, device="meta")
    data = _buffer(buffers, number)
    if data.nbytes != math.prod(shape) * dtype.itemsize:
        raise WireError(f"a tensor of shape {shape} with {data.nbytes} bytes")
    return tensor_of(dtype, shape, bytearray(data))


def tensor_of(dtype: torch.dtype, shape: tuple[int, ...], data: bytearray) -> torch.Tensor:
    """A tensor on raw data. A byte of a truth value may be any: what is not 0 is true."""
    if not data:
        return torch.empty(shape, dtype=dtype)
    if dtype is torch.bool:
        return (torch.frombuffer(data, dtype=torch.uint8) != 0).reshape(shape)
    return torch.frombuffer(data, dtype=dtype).reshape(shape)


def _shape(shape: Any) -> tuple[int, ...]:
    if type(shape) is not list or len(shape) > 32 or not all(type(n) is int and 0 <= n < 2**40 for n in shape):
        raise WireError("a shape that is none")
    return tuple(shape)


def _numpy_dtype(text: str) -> np.dtype[Any]:
    dtype = np.dtype(text)
    if dtype.hasobject or dtype.fields or dtype.subdtype:
        raise WireError(f"arrays of {text[:20]} do not cross")
    return dtype


def _encode_array(value: Any, buffers: list[Any], inner: Callable[[Any], Any]) -> list[Any]:
    array = np.asarray(value)
    if array.dtype.hasobject:
        return ["O", list(array.shape), [inner(item) for item in array.ravel().tolist()]]
    _numpy_dtype(array.dtype.str)
    buffers.append(np.ascontiguousarray(array).tobytes())
    return ["G" if isinstance(value, np.generic) else "A", array.dtype.str, list(array.shape), len(buffers) - 1]


def _decode_array(tag: str, rest: list[Any], buffers: list[memoryview], inner: Callable[[Any], Any]) -> Any:
    if tag == "O":
        shape, items = _shape(rest[0]), rest[1]
        flat = np.empty(len(items), dtype=object)
        for place, item in enumerate(items):
            flat[place] = inner(item)
        return flat.reshape(shape)
    name, shape, number = rest
    dtype, shape, data = _numpy_dtype(name), _shape(shape), _buffer(buffers, number)
    if data.nbytes != math.prod(shape) * dtype.itemsize:
        raise WireError(f"an array of shape {shape} with {data.nbytes} bytes")
    array = np.frombuffer(bytearray(data), dtype=dtype).reshape(shape)
    if dtype.kind == "b":
        array = array.view(np.uint8) != 0
    return array[()] if tag == "G" else array


def _encode_pandas(value: Any, inner: Callable[[Any], Any]) -> list[Any]:
    """Columns as arrays, with the name of each dtype: numbers and times raw, all else as objects."""
    import pandas as pd

    def column(values: Any) -> list[Any]:
        plain = isinstance(values.dtype, np.dtype)
        array = values.to_numpy() if plain else np.array(list(values), dtype=object)
        return [str(values.dtype), inner(array)]

    if isinstance(value, pd.DataFrame):
        return [
            "frame",
            inner(value.index),
            inner(value.columns),
            [column(value.iloc[:, i]) for i in range(value.shape[1])],
        ]
    if isinstance(value, pd.Series):
        return ["series", inner(value.index), inner(value.name), column(value)]
    if isinstance(value, pd.RangeIndex):
        return ["index", "range", [value.start, value.stop, value.step], inner(value.name)]
    if isinstance(value, pd.MultiIndex):
        return ["index", "multi", [inner(row) for row in value], inner(list(value.names))]
    if isinstance(value, pd.Index):
        return ["index", "flat", column(value), inner(value.name)]
    if value is pd.NaT or value is pd.NA:
        return ["index", "missing", str(value), None]
    if isinstance(value, pd.Timestamp):
        return ["index", "time", value.isoformat(), None]
    raise WireError(f"an object of the class {type(value).__name__} has no plain form")


def _decode_pandas(tag: str, rest: list[Any], inner: Callable[[Any], Any]) -> Any:
    import pandas as pd

    def column(pair: list[Any], index: Any = None) -> Any:
        name, values = pair
        return pd.Series(inner(values), index=index, dtype=_pandas_dtype(name))

    if tag == "frame":
        index, columns, data = inner(rest[0]), inner(rest[1]), rest[2]
        if len(columns) != len(data):
            raise WireError("a frame with more columns than names")
        frame = pd.concat([column(pair, index) for pair in data], axis=1) if data else pd.DataFrame(index=index)
        frame.columns = columns
        return frame
    if tag == "series":
        return column(rest[2], inner(rest[0])).rename(inner(rest[1]))
    kind, data, name = rest
    if kind == "range":
        return pd.RangeIndex(*data, name=inner(name))
    if kind == "multi":
        return pd.MultiIndex.from_tuples([inner(row) for row in data], names=inner(name))
    if kind == "flat":
        return pd.Index(inner(data[1]), dtype=_pandas_dtype(data[0]), name=inner(name))
    if kind == "time":
        return pd.Timestamp(data)
    return {"NaT": pd.NaT, "<NA>": pd.NA}[data]


def _pandas_dtype(name: str) -> Any:
    import pandas as pd

    return pd.api.types.pandas_dtype(name)
