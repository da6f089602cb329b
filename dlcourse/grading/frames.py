"""Frames: a JSON header and raw buffers, and pickles, on a socket.

Runs in the host, T and S. What T and the host receive as a frame is bounded before memory is taken, and never
unpickled; pickles go the other way alone, from the host to T and from T to S.
"""

import json
import pickle
import socket
import struct
from typing import Any

HEADER, BUFFERS, BUFFER_COUNT = 32 * 2**20, 256 * 2**20, 10_000  # bytes, bytes, buffers of a frame
_SIZES = struct.Struct("!IQ")
_LENGTH = struct.Struct("!Q")


class WireError(BaseException):
    """The other side sent what it may not send, or went away; or a value has no form that crosses.

    Not an Exception: a test that expects one (`except Exception: pass`) must not take this for it.
    """


class Gone(WireError):
    """The other side has ended."""


def send(channel: socket.socket, header: Any, buffers: list[Any] = []) -> None:  # noqa: B006 (never changed)
    """Sends a JSON header and the buffers that it refers to. Raises WireError for what is too large."""
    sizes = [memoryview(buffer).nbytes for buffer in buffers]
    text = json.dumps([header, sizes]).encode()
    if len(text) > HEADER or sum(sizes) > BUFFERS or len(sizes) > BUFFER_COUNT:
        raise WireError(f"a value of {(len(text) + sum(sizes)) / 2**20:.0f} MiB is too large to cross")
    try:
        channel.sendall(b"".join([_SIZES.pack(len(text), sum(sizes)), text, *buffers]))
    except OSError as error:
        raise Gone("the other process has ended") from error


def receive(channel: socket.socket) -> tuple[Any, list[memoryview]]:
    """The next frame. Raises Gone at the end, and WireError for a frame that breaks a bound."""
    length, total = _SIZES.unpack(read(channel, _SIZES.size))
    if length > HEADER or total > BUFFERS:
        raise WireError(f"a message of {(length + total) / 2**20:.0f} MiB is too large to cross")
    try:
        frame = json.loads(read(channel, length).decode(), object_pairs_hook=_no_objects)
    except (ValueError, RecursionError) as error:
        raise WireError("a message that is no JSON") from error
    match frame:
        case [header, [*sizes]] if len(sizes) <= BUFFER_COUNT and all(type(s) is int and s >= 0 for s in sizes):
            pass
        case _:
            raise WireError("a message without a header")
    if sum(sizes) != total:
        raise WireError("a message whose buffers do not have the length that its header declares")
    data, buffers, begin = memoryview(read(channel, total)), [], 0
    for size in sizes:
        buffers.append(data[begin : begin + size])
        begin += size
    return header, buffers


def send_pickle(channel: socket.socket, value: Any) -> None:
    """Sends a value to a process that trusts this one."""
    data = pickle.dumps(value)
    try:
        channel.sendall(_LENGTH.pack(len(data)) + data)
    except OSError as error:
        raise Gone("the other process has ended") from error


def receive_pickle(channel: socket.socket) -> Any:
    """The value that a trusted process has sent."""
    (size,) = _LENGTH.unpack(read(channel, _LENGTH.size))
    return pickle.loads(read(channel, size))


def _no_objects(pairs: list[tuple[str, Any]]) -> Any:
    """Headers are arrays alone: an object could hold a key twice."""
    raise ValueError("an object")


def read(channel: socket.socket, size: int) -> bytearray:
    data = bytearray(size)
    view, done = memoryview(data), 0
    while done < size:
        try:
            count = channel.recv_into(view[done:])
        except OSError as error:
            raise Gone("the other process has ended") from error
        if not count:
            raise Gone("the other process has ended")
        done += count
    return data
