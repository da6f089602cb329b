"""T: runs the locked cells and the tests of a notebook, and gives the verdicts.

Runs in a sandbox of its own. The host, which it answers to, is trusted, and so are the cells that it runs; S, where the
student's cells run, is not (proxies.py). Neither the tests nor what they expect is ever in S.
"""

import ast
import base64
import builtins
import functools
import inspect
import json
import math
import random
import re
import signal
import socket
import sys
import textwrap
import traceback
import types
import unittest
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
import torch

from . import frames
from .folder import Folder
from .job import GRACE, Cell, Job
from .proxies import CannotTell, Student, _Far
from .shell import PNG, Shell, Stream

MESSAGE = 2000  # characters of what a test says
_CONTROL = re.compile("\x1b\\[[0-?]*[ -/]*[@-~]|[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]")
_PICKLES = {  # arrays and containers: whatever else a pickle names, it could call
    *(("builtins", name) for name in ("complex", "bytearray", "range", "slice", "set", "frozenset")),
    *((f"numpy.{core}.multiarray", name) for core in ("core", "_core") for name in ("_reconstruct", "scalar")),
    *(("numpy", name) for name in ("ndarray", "dtype")),
    *(("collections", name) for name in ("OrderedDict", "Counter", "deque")),
    ("numpy._core.numeric", "_frombuffer"),
    ("_codecs", "encode"),
}


class TimedOut(BaseException):
    """The time of a cell is over."""


def main(host: socket.socket, channel: socket.socket, shell: Shell) -> None:
    """Runs the job that the host sends, and tells it what became of each cell."""
    job: Job = frames.receive_pickle(host)
    sys.addaudithook(_refuse_pickles)
    Tester(host, channel, shell, job).run()


def _refuse_pickles(event: str, args: tuple[Any, ...]) -> None:
    """A test may read a file that the student wrote; a pickle in it must not run code here."""
    if event == "pickle.find_class" and args[:2] not in _PICKLES:
        raise ValueError(f"a file holds a pickled {args[0]}.{args[1]}: give the test cell the tag in-process")


class Tester:
    """A notebook on its way through its cells."""

    def __init__(self, host: socket.socket, channel: socket.socket, shell: Shell, job: Job) -> None:
        self.host, self.shell, self.job = host, shell, job
        self.names = shell.user_ns
        self.names.absent = self._fetch
        self.shared: dict[str, Any] = {}  # the student's names, as T last saw them
        self.student = Student(channel, self._folder(), job.operators, _echo)
        self.student.stale = self._drop
        self.student.rebound = self._rebound
        self.student_cells: list[str] = []
        self.late, self.left = False, job.seconds
        signal.signal(signal.SIGALRM, self._alarm)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        inspect.getsource, inspect.getsourcelines = self._getsource, self._getsourcelines  # type: ignore[assignment]
        unittest.TestCase._formatMessage = lambda self, msg, standardMsg: msg or ""  # type: ignore[method-assign]
        self._hear_of_seeds()
        self.seeded = False

    def _hear_of_seeds(self) -> None:
        """S gets a generator's state when T's has moved, and when a test seeds: it may do so twice with one number."""
        generator = torch.default_generator  # torch.manual_seed asks after devices that are not there, and is slow
        torch.manual_seed = lambda seed: generator.manual_seed(int(seed))
        changing: dict[Any, tuple[str, str]] = {
            torch: ("manual_seed", "set_rng_state"),
            np.random: ("seed", "set_state"),
            random: ("seed", "setstate"),
        }
        for number, (module, names) in enumerate(changing.items()):  # in the order of mirrors.random_state
            for name in names:
                setattr(module, name, self._resending(getattr(module, name), number))

    def _resending(self, seed: Callable[..., Any], number: int) -> Callable[..., Any]:
        @functools.wraps(seed)
        def resent(*args: Any, **kwargs: Any) -> Any:
            self.student.random[number], self.seeded = None, True
            return seed(*args, **kwargs)

        return resent

    def _folder(self) -> Folder:
        folder, modules = Folder(), Path("/tmp/instructor")
        for path, data in self.job.files.items():
            folder.write(path, data)
            if path in self.job.protected and path.endswith(".py"):
                (modules / path).parent.mkdir(parents=True, exist_ok=True)
                (modules / path).write_bytes(data)
        folder.protected, folder.seen = set(self.job.protected), {}
        sys.path.insert(0, str(modules))
        return folder

    def run(self) -> None:
        """Every cell, in order; whatever becomes of one, the next one runs."""
        self._timed(self._define)
        for cell in self.job.cells:
            frames.send(self.host, ["cell", cell.index])
            self.student.fault, self.late = None, False
            self.student.new_cell()
            run = {"student": self._run_student, "locked": self._run_locked, "in-process": self._run_inside}
            outcome, outputs, points, message = run.get(cell.kind, self._run_test)(cell)
            frames.send(self.host, ["done", cell.index, outcome, json.dumps(outputs), points, message])
        frames.send(self.host, ["end"])

    # --- kinds of cells

    def _define(self) -> None:
        for source in self.job.definitions:
            self.shell.run(source)
            self.shell.recorder.take()

    def _run_student(self, cell: Cell) -> tuple[str, list[Any], float | None, str]:
        self.student_cells.append(cell.source)
        outputs: list[Any] = []
        error = self._timed(lambda: outputs.extend(_checked(self.student.ask("run", cell.source, cell.index + 1))))
        self._drop(list(self.shared))
        for name in self.job.own:
            self.names.pop(name, None)
        return self._outcome(error), outputs, None, self._excuse(error)

    def _run_locked(self, cell: Cell) -> tuple[str, list[Any], float | None, str]:
        found = self._run_student(cell)
        self._timed(lambda: self.shell.run(cell.source))
        self.shell.recorder.take()
        for name, value in self.names.items():
            if isinstance(value, type) and not isinstance(value, _Far) and value.__module__ == "__main__":
                self.student.locked[name] = value
        return found

    def _run_inside(self, cell: Cell) -> tuple[str, list[Any], float | None, str]:
        outcome, outputs, _, message = self._run_student(cell)
        if outcome == "passed" and any(output["output_type"] == "error" for output in outputs):
            error = next(output for output in outputs if output["output_type"] == "error")
            return "failed", [], None, _clean(f"{error['ename']}: {error['evalue']}")
        return outcome, [], None, message

    def _run_test(self, cell: Cell) -> tuple[str, list[Any], float | None, str]:
        result: list[Any] = []
        if not self.seeded:  # by a locked cell
            for seed in (torch.manual_seed, np.random.seed, random.seed):
                seed(1000 * self.job.seed + cell.index)
        if _LISTS_NAMES.search(cell.source):
            self._timed(self._fetch_all)
        error = self._timed(lambda: result.append(self.shell.run(cell.source)))
        self.shell.recorder.take()
        self.seeded = False
        if result and error is None:
            error = result[0].error_before_exec or result[0].error_in_exec
        error = self.student.fault or error
        outcome = self._outcome(error)
        if error is not None or outcome != "passed":
            return outcome, [], None, self._excuse(error) or said(error, cell, self.job.own)
        value = result[0].result
        if self._is_bare_answer(cell.source):
            value = None
        return "passed", [], _points(value), ""

    def _is_bare_answer(self, source: str) -> bool:
        """Whether a cell's last line is a student's value, as it comes: no verdict of the test's."""
        try:
            last = ast.parse(self.shell.transform_cell(source)).body[-1]
        except (SyntaxError, IndexError):
            return False
        node: ast.AST = last.value if isinstance(last, ast.Expr) else last
        while isinstance(node, ast.Call | ast.Attribute | ast.Subscript):
            node = node.func if isinstance(node, ast.Call) else node.value
        if not isinstance(node, ast.Name):
            return False
        return node.id in self.shared or isinstance(self.names.get(node.id), _Far)

    # --- time

    def _timed(self, action: Callable[[], Any]) -> BaseException | None:
        """Does something within the time of a cell. Returns what it raised."""
        seconds = min(self.job.cell_seconds, max(self.left, 0.01))
        signal.setitimer(signal.ITIMER_REAL, seconds)
        error: BaseException | None = None
        try:
            action()
        except BaseException as raised:
            error = raised
        rest = signal.setitimer(signal.ITIMER_REAL, 0)[0]
        self.left -= seconds - rest
        return error

    def _alarm(self, *_: Any) -> None:
        """First the student's code is interrupted; if it goes on, its process is ended."""
        if not self.student.open:
            self.late = True
            raise TimedOut
        frames.send(self.host, ["kill" if self.late else "interrupt"])
        self.late = True
        signal.setitimer(signal.ITIMER_REAL, GRACE)

    def _outcome(self, error: BaseException | None) -> str:
        if isinstance(error, frames.Gone):
            return "killed"
        if self.late:
            return "timed_out"
        return "passed" if error is None else "failed"

    def _excuse(self, error: BaseException | None) -> str:
        if isinstance(error, frames.Gone):
            return "the notebook's process had ended"
        if self.late:
            return f"it took more than {self.job.cell_seconds:g} s"
        return str(error) if isinstance(error, frames.WireError | CannotTell) else ""

    # --- names

    def _fetch(self, name: str) -> Any:
        """A name that T has not: the student's, unless it is Python's own."""
        known = hasattr(builtins, name) and name not in self.job.own
        if known or name in self.job.instructors or (name.startswith("__") and name.endswith("__")):
            raise KeyError(name)
        found = self.student.ask("fetch", name)
        if type(found) is not list or len(found) != 1:
            raise KeyError(name)
        self.names[name] = self.shared[name] = found[0]
        return found[0]

    def _fetch_all(self) -> None:
        """For a test that looks at the names that there are."""
        for name in self.job.own - set(self.names):
            with suppress(KeyError):
                self._fetch(name)

    def _drop(self, stale: list[str]) -> None:
        """Names that the student's code has bound anew are asked for again; T's own are never taken away."""
        for name in stale:
            if name in self.shared and self.names.get(name) is self.shared.pop(name):
                del self.names[name]

    def _rebound(self) -> dict[str, Any]:
        """What a test cell has assigned to the student's names, or deleted of them, since the last time."""
        found: dict[str, Any] = {}
        for name in self.job.own & (set(self.shared) | set(self.names)):
            value = self.names.get(name, self.student)
            if value is not self.shared.get(name, self.student):
                found[name] = value
                self.shared[name] = value
                if value is self.student:
                    del self.shared[name]
        return found

    def _getsource(self, value: Any) -> str:
        """inspect.getsource, which for what is the student's reads the notebook."""
        if not isinstance(value, _Far):
            return _getsource(value)
        name = value.__name__
        for source in reversed(self.student_cells):
            try:
                tree = ast.parse(self.shell.transform_cell(source))
            except SyntaxError:
                continue
            for node in ast.walk(tree):
                if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.AsyncFunctionDef) and node.name == name:
                    return textwrap.dedent("".join(source.splitlines(True)[node.lineno - 1 : node.end_lineno]))
        raise OSError("could not get source code")

    def _getsourcelines(self, value: Any) -> Any:
        if not isinstance(value, _Far):
            return _getsourcelines(value)
        return self._getsource(value).splitlines(True), 1


_getsource, _getsourcelines = inspect.getsource, inspect.getsourcelines
_LISTS_NAMES = re.compile(r"\b(dir|globals|locals|vars)\(")


def _points(value: Any) -> float | None:
    """The partial credit that a cell's last value gives; None where it is no number."""
    if isinstance(value, torch.Tensor | np.ndarray | np.generic) and math.prod(value.shape) == 1:
        value = value.item()
    if isinstance(value, complex):
        return math.nan
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        return float(value)
    except OverflowError:
        return math.inf if value > 0 else -math.inf


def _echo(text: str) -> None:
    """What the student's code prints goes where a test captures it, and nowhere else."""
    if not isinstance(sys.stdout, Stream):
        sys.stdout.write(text)


# --- what the student may read


def said(error: BaseException | None, cell: Cell, own: frozenset[str]) -> str:
    """What a failed test says: its own message; never a hidden line, an expected value or a frame of T."""
    if error is None:
        return "the test failed"
    frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
    ours = [i for i, frame in enumerate(frames) if frame.f_code.co_filename.startswith("<ipython-input")]
    line = _visible_line(error, cell)
    if (theirs := getattr(error, "of_student", None)) is not None:
        return _clean(f"your code raised {theirs[0]}: {theirs[1]}" + line)
    message = _own_message(error, frames[ours[-1] + 1] if ours and ours[-1] + 1 < len(frames) else None)
    if isinstance(message, str) and message:
        return _clean(message)
    if isinstance(error, AssertionError) or type(error).__module__ == "_pytest.outcomes":
        return "the result is not the one expected" + line
    known = cell.released + " ".join(own)
    if isinstance(error, NameError) and error.name and re.search(rf"\b{re.escape(error.name)}\b", known):
        return f"there is no {error.name}: is it defined, under this name?"
    name = "an error" if type(error).__module__ == "__main__" else type(error).__name__
    return f"the test stopped with {name}: is the result of the kind that is asked for?" + line


def _own_message(error: BaseException, library: types.FrameType | None) -> Any:
    """The instructor's text in a failure: of an `assert`, or handed to the check of a library, whose own text holds the
    values that were expected. library: the frame of that check, where there is one."""
    if library is None:
        return error.args[0] if isinstance(error, AssertionError) and error.args else ""
    package, local = library.f_globals.get("__name__", "").partition(".")[0], library.f_locals
    if package == "unittest":  # Tester leaves nothing else in it
        return error.args[0] if error.args else ""
    if package == "_pytest":
        return local.get("reason")
    return local.get({"numpy": "err_msg", "torch": "msg"}.get(package, ""))


def _visible_line(error: BaseException, cell: Cell) -> str:
    """The line of the test that failed, if the student's version of the cell has it."""
    numbers = [
        line for frame, line in traceback.walk_tb(error.__traceback__)
        if frame.f_code.co_filename.startswith("<ipython-input") and frame.f_code.co_name == "<module>"
    ]  # fmt: skip
    lines = cell.source.splitlines()
    if not numbers or not 0 < numbers[-1] <= len(lines):
        return ""
    text = lines[numbers[-1] - 1].strip()
    return f" (in: {text})" if text and text in map(str.strip, cell.released.splitlines()) else ""


def _clean(text: str) -> str:
    """A text for one message."""
    return _plain(text)[:MESSAGE]


def _checked(outputs: Any) -> list[dict[str, Any]]:
    """A cell's outputs from S as those of a notebook: plain text and PNG, nothing else."""
    if type(outputs) is not list:
        raise frames.WireError("outputs that are none")
    return [_checked_output(output) for output in outputs[:1000]]


def _checked_output(output: Any) -> dict[str, Any]:
    match output:
        case {"output_type": "stream", "name": "stdout" | "stderr" as name, "text": [*parts]} if _texts(parts):
            return {"output_type": "stream", "name": name, "text": _plain("".join(parts))}
        case {"output_type": "error", "ename": str(name), "evalue": str(text), "traceback": [*lines]} if _texts(lines):
            shown = [_plain(str(line)) for line in lines]
            return {"output_type": "error", "ename": _clean(name), "evalue": _clean(text), "traceback": shown}
        case {"output_type": "execute_result" | "display_data" as kind, "data": dict(data)}:
            more = {"execution_count": None} if kind == "execute_result" else {}
            return {"output_type": kind, "data": _checked_data(data), "metadata": {}, **more}
    raise frames.WireError("an output that is none")


def _checked_data(data: dict[Any, Any]) -> dict[str, str]:
    kept = {}
    if isinstance(text := data.get("text/plain"), str):
        kept["text/plain"] = _plain(text)
    if isinstance(image := data.get("image/png"), str) and _is_png(image):
        kept["image/png"] = image
    return kept


def _texts(parts: list[Any]) -> bool:
    return all(type(part) is str for part in parts)


def _plain(text: str) -> str:
    """Without control characters, escape sequences and marks that turn the direction of writing."""
    return _CONTROL.sub("", text).encode("utf-8", "replace").decode()


def _is_png(image: str) -> bool:
    try:
        return base64.b64decode(image, validate=True).startswith(PNG)
    except ValueError:
        return False
