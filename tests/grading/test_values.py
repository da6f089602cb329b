"""What S may send: every plain value comes out as it went in, and everything else is refused before it does harm."""

import collections
import datetime
import json
import math
import re
import socket
import struct
from typing import Any

import numpy as np
import pandas as pd
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from dlcourse.grading import frames, mirrors, values
from dlcourse.grading.frames import WireError

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text() | st.binary(),
    lambda inner: (
        st.lists(inner) | st.tuples(inner, inner) | st.dictionaries(st.text(), inner) | st.frozensets(st.integers())
    ),
)


def refuse(tag: str, rest: list[Any]) -> Any:
    """There is nothing but plain values."""
    raise WireError(f"a tag {tag}")


def crossed(value: Any) -> Any:
    """A value after it went through a socket."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        buffers: list[Any] = []
        frames.send(theirs, values.encode(value, buffers, lambda item: None), buffers)
        return values.decode(*frames.receive(ours), refuse)


@given(PLAIN)
def test_plain_values_come_out_as_they_went_in(value: Any) -> None:
    found = crossed(value)

    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64, torch.int64, torch.bool, torch.bfloat16, torch.cfloat])
@pytest.mark.parametrize("shape", [(), (0, 3), (2, 3), (2, 1, 4)])
def test_tensors_keep_their_type_and_shape(dtype: torch.dtype, shape: tuple[int, ...]) -> None:
    value = (torch.rand(shape) * 3).to(dtype)

    found = crossed(value)

    assert (found.dtype, found.shape) == (dtype, value.shape)
    assert torch.equal(found, value)


@pytest.mark.parametrize(
    "value",
    [
        np.arange(6).reshape(2, 3).T,
        np.array(["a", None, 3], dtype=object),
        np.array(["2020-01-01"], dtype="datetime64[D]"),
        np.float64(0.1),
    ],
    ids=str,
)
def test_arrays_keep_their_type_and_shape(value: Any) -> None:
    found = crossed(value)

    assert (type(found), found.dtype, found.shape) == (type(value), value.dtype, value.shape)
    assert found.tolist() == value.tolist()


def test_one_element_crosses_whatever_its_stride() -> None:
    value = torch.tensor([[1.0, 2.0, 3.0]])[:, -1]  # one element, with the stride of a row of three

    assert crossed(value).tolist() == [3.0]
    assert mirrors.tensor_from(mirrors.state_of(value)).tolist() == [3.0]


def test_a_byte_that_is_neither_true_nor_false_is_true() -> None:
    tensor = values.decode(["T", "torch.bool", [4], 0], [memoryview(b"\0\1\2\xff")], refuse)
    array = values.decode(["A", "|b1", [4], 0], [memoryview(b"\0\1\2\xff")], refuse)

    assert torch.equal(tensor, torch.tensor([False, True, True, True]))
    assert (array == np.array([False, True, True, True])).all()


def test_not_a_number_is_a_value() -> None:
    assert math.isnan(crossed(math.nan))
    assert torch.isnan(crossed(torch.tensor(math.nan)))


@pytest.mark.parametrize(
    "value",
    [
        collections.Counter("abca"),
        collections.OrderedDict([("b", 1), ("a", 2)]),
        collections.deque([1, 2], maxlen=3),
        datetime.datetime(2020, 1, 2, 3),
        datetime.timedelta(days=2, seconds=3),
        1 + 2j,
        range(1, 9, 2),
        torch.Size([2, 3]),
        torch.float16,
        re.compile("a+", re.IGNORECASE),
    ],
    ids=repr,
)
def test_values_of_the_standard_library_come_out_as_they_went_in(value: Any) -> None:
    found = crossed(value)

    assert found == value
    assert type(found) is type(value)


def test_frames_come_out_as_they_went_in() -> None:
    frame = pd.DataFrame(
        {"n": [1, 2], "x": [0.5, math.nan], "s": ["a", "b"], "c": pd.Categorical(["u", "v"])},
        index=pd.Index(["i", "j"], name="key"),
    )

    pd.testing.assert_frame_equal(crossed(frame), frame, check_categorical=False, check_dtype=False)
    pd.testing.assert_series_equal(crossed(frame.groupby("s")["n"].sum()), frame.groupby("s")["n"].sum())


def nested(depth: int) -> Any:
    """A list in a list in a list …"""
    return ["l", [nested(depth - 1)]] if depth else None


@pytest.mark.parametrize(
    "tagged",
    [
        nested(100),
        ["T", "torch.float32", [2, 2], 0],
        ["T", "torch.float32", [-1], 0],
        ["T", "torch.float32", [2**50], 0],
        ["T", "torch.nothing", [1], 0],
        ["T", "torch.float32", [1], 5],
        ["A", "|O8", [1], 0],
        ["A", "<f8", [3], 0],
        ["A", [["x", "<f4"]], [1], 0],
        ["d", [["a", 1], ["a", 2]]],
        ["d", [[["l", []], 1]]],
        ["s", [["l", []]]],
        ["nt", "x; import os", ["a"], [1]],
        ["nt", "P", ["a", "a"], [1, 2]],
        ["it", 5],
        ["it", [["l", 3]]],
        ["range", "a", 1, 1],
        ["dec", "9" * 5000],
        ["re", "(", 0],
        ["frame", ["index", "range", [0, 1, 1], None], ["index", "range", [0, 5, 1], None], []],
        ["h", 1],
        ["unheard of"],
        [],
        [1],
        {"a": 1},
    ],
    ids=lambda tagged: json.dumps(tagged)[:40],
)
def test_what_encode_does_not_write_is_refused(tagged: Any) -> None:
    with pytest.raises(WireError):
        values.decode(tagged, [memoryview(bytes(4))], refuse)


@pytest.mark.parametrize(
    ("text", "buffers"),
    [
        (b"no JSON", b""),
        (b"[" * 100_000, b""),
        (b'[{"a": 1, "a": 2}, []]', b""),
        (b"[1]", b""),
        (b"[1, [3]]", b"12"),
        (b"[1, [-1, 3]]", b"12"),
        (b"[1, [true]]", b"1"),
        (b"[1, " + str([0] * 20_000).encode() + b"]", b""),
        (b"\xff\xfe", b""),
    ],
)
def test_a_frame_that_is_none_is_refused(text: bytes, buffers: bytes) -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.sendall(struct.pack("!IQ", len(text), len(buffers)) + text + buffers)

        with pytest.raises(WireError):
            frames.receive(ours)


@pytest.mark.parametrize("sizes", [(2**32 - 1, 0), (0, 2**63)])
def test_a_frame_that_is_too_large_is_refused_before_it_is_read(sizes: tuple[int, int]) -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.sendall(struct.pack("!IQ", *sizes))

        with pytest.raises(WireError, match="too large to cross"):
            frames.receive(ours)


def test_a_value_that_is_too_large_is_not_sent() -> None:
    """The next answer is read where this one would have begun."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        with pytest.raises(WireError, match="300 MiB is too large to cross"):
            frames.send(theirs, None, [memoryview(bytes(300 * 2**20))])
        frames.send(theirs, "next")

        assert frames.receive(ours)[0] == "next"


def test_the_end_of_the_other_side_is_told_from_a_bad_frame() -> None:
    ours, theirs = socket.socketpair()
    theirs.sendall(b"\0\0")
    theirs.close()

    with ours, pytest.raises(frames.Gone):
        frames.receive(ours)


def test_no_handler_of_exceptions_takes_a_bad_frame_for_an_answer() -> None:
    assert not issubclass(WireError, Exception)
