"""Has the zygote fork S and T for a notebook, watches over their time and memory, and takes T's verdicts.

Runs in the host, the process of `dlcourse grade`. It believes T, and reads nothing from S: S speaks to T alone.
"""

import atexit
import json
import os
import select
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path
from threading import Thread
from typing import Any

from . import frames
from .confine import Bounds, ConfinementError
from .job import GRACE, Job

LOOK = 0.03  # seconds between two looks at the memory
MARGIN = 15  # seconds that T may be silent beyond the time of a cell
END = 10  # seconds that a killed process has to end


class BrokenError(Exception):
    """Grading itself failed, by no fault of the student's: no mark is given, and none is lost."""


@dataclass(frozen=True)
class Limits:
    """cell_seconds: of a cell; seconds: of a notebook; memory: MiB of S with all its processes."""

    cell_seconds: float = 30
    seconds: float = 600
    memory: int = 2048


@dataclass
class Verdict:
    """What became of a cell. outcome: "passed", "failed", "timed_out" or "killed"; points: of a partial credit."""

    outcome: str = "killed"
    outputs: list[dict[str, Any]] = field(default_factory=list)
    points: float | None = None
    message: str = "the notebook's process had ended"


@dataclass
class Report:
    """Verdicts by the index of the cell, and why S was ended, if it was."""

    verdicts: dict[int, Verdict] = field(default_factory=dict)
    reason: str = ""


def living_zygote(*, sandbox: bool) -> "Zygote":
    """The grader's zygote of this process, started unless it is there; one that was killed is replaced."""
    zygote = _zygote(os.getpid(), sandbox)
    if zygote.process.poll() is not None:
        zygote.close()
    return _zygote(os.getpid(), sandbox)


@cache
def _zygote(owner: int, sandbox: bool) -> "Zygote":
    zygote = Zygote(sandbox=sandbox)
    atexit.register(zygote.close)
    return zygote


class Zygote:
    """A process that forks S and T. It starts at once, and is ready when it is first asked."""

    def __init__(self, *, sandbox: bool) -> None:
        self.sandbox, self.holds, self.ready = sandbox, not sandbox, False
        self.spare: Pair | None = None
        self.taken: list[Pair] = []
        self.ending: list[Pair] = []
        self.socket, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        command = [sys.executable, "-P", "-m", "dlcourse.grading.zygote", str(theirs.fileno()), "grader"]
        environment = {"OMP_NUM_THREADS": "1", "PATH": os.environ.get("PATH", os.defpath), "HOME": "/"}
        self.process = subprocess.Popen(
            command,
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            cwd="/",
            env=environment,
            start_new_session=True,
        )
        theirs.close()

    def fork(self, role: str, descriptors: list[socket.socket], **more: Any) -> "Child":
        """Has a child forked for a role; ``Child.wait_ready`` waits until it is there."""
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        folder = "" if self.sandbox else tempfile.mkdtemp(prefix="dlcourse-")
        request = {"role": role, "sandbox": self.sandbox, "folder": folder, "bounds": asdict(Bounds()), **more}
        try:
            numbers = [s.fileno() for s in (theirs, *descriptors)]
            self.ready = self.ready or self.socket.recv(10) == b"ready"
            socket.send_fds(self.socket, [json.dumps(request).encode()], numbers)
        except OSError as error:
            raise BrokenError("the zygote has ended") from error
        finally:
            theirs.close()
        return Child(ours, folder)

    def prepare_pair(self) -> None:
        """Forks the next S and T, unless they are there."""
        if self.spare is None:
            ours, host = socket.socketpair()
            one, other = socket.socketpair()
            with one, other, host:
                self.spare = Pair(self, self.fork("student", [one]), self.fork("tester", [other, host]), ours)

    def take_pair(self) -> "Pair":
        """An S and a T that nobody has used."""
        self.prepare_pair()
        assert self.spare is not None
        pair, self.spare = self.spare, None
        self.taken.append(pair)
        return pair

    def end(self, pair: "Pair") -> None:
        """Has a pair end, which takes a moment: ``wait_for_ends`` waits for it."""
        pair.kill()
        self.taken.remove(pair)
        self.ending.append(pair)

    def wait_for_ends(self, but: int = 0) -> None:
        """Returns when the pairs that are to end have ended. but: so many of the last ones are not waited for.

        Raises BrokenError where one does not end.
        """
        while len(self.ending) > but:
            self.ending.pop(0).close()

    def rest(self) -> None:
        """Ends every child. Raises BrokenError where one does not end."""
        if self.spare:
            self.take_pair()
        for pair in list(self.taken):
            self.end(pair)
        self.wait_for_ends()

    def close(self) -> None:
        """Ends it, and with it every child."""
        _zygote.cache_clear()
        self.socket.close()
        self.process.kill()
        self.process.wait()


class Child:
    """S or T. folder: where it works, which goes with it; in a sandbox it has one of its own."""

    def __init__(self, control: socket.socket, folder: str) -> None:
        self.control, self.folder = control, folder
        self.pid, self.pidfd, self.ready, self.ended = 0, -1, False, False

    def wait_ready(self) -> None:
        """Returns when it is confined. Raises ConfinementError where it cannot be."""
        while not self.ready:
            if not self._hear():
                raise BrokenError("a process of the grader's did not start")

    def _hear(self) -> bool:
        """Takes what the zygote or it says on its way into the sandbox. Returns whether it said something."""
        if not select.select([self.control], [], [], END)[0]:
            return False
        message, descriptors, _, _ = socket.recv_fds(self.control, 10_000, 1)
        told: dict[str, Any] = json.loads(message) if message else {}
        if "error" in told:
            raise ConfinementError(told["error"])
        if "pid" in told:
            self.pid, self.pidfd = told["pid"], descriptors[0]
        self.ready = "ready" in told
        return bool(told)

    def signal(self, number: int) -> None:
        """Sends it a signal, unless it has ended."""
        if self.pidfd >= 0:
            with suppress(ProcessLookupError):
                signal.pidfd_send_signal(self.pidfd, number)

    def close(self) -> None:
        """Ends it with all its processes. Raises BrokenError where it does not end."""
        with suppress(ConfinementError):  # then it never began
            while self.pidfd < 0 and self._hear():
                pass
        if self.pidfd >= 0:
            self.signal(signal.SIGKILL)
            if not select.select([self.pidfd], [], [], END)[0]:
                raise BrokenError(f"process {self.pid} of a submission does not end")
            os.close(self.pidfd)
        self.control.close()
        if self.folder:
            shutil.rmtree(self.folder, ignore_errors=True)


def check_sandbox(zygote: Zygote) -> None:
    """Raises ConfinementError where there is no sandbox, or where one of its canary's escapes gets out."""
    if zygote.holds:
        return
    with tempfile.NamedTemporaryFile() as secret, socket.create_server(("127.0.0.1", 0)) as listener:
        secret.write(b"a secret of the host")
        secret.flush()
        ours, theirs = socket.socketpair()
        with ours:
            child = zygote.fork("canary", [theirs], escapes=[secret.name, listener.getsockname()[1], os.getpid()])
            theirs.close()
            try:
                child.wait_ready()
                ours.settimeout(END)
                escapes = json.loads(ours.recv(10_000) or b'["it ended"]')
            finally:
                child.close()
    if escapes:
        raise ConfinementError(f"the sandbox does not hold ({', '.join(escapes)}): grade on another machine")
    zygote.holds = True


def begin(zygote: Zygote, job: Job, limits: Limits, names: dict[int, str]) -> "Pair":
    """Has a fresh S and T run a notebook. names: how messages call a cell. Raises BrokenError."""
    zygote.wait_for_ends(but=1)  # that one has just been told
    pair = zygote.take_pair()
    try:
        pair.student.wait_ready()
        pair.tester.wait_ready()
        frames.send_pickle(pair.host, job)
        pair.watch(_Watch(pair, limits, names, _own_memory(zygote.process.pid)))
        zygote.prepare_pair()  # for the next one, while this one runs
    except BaseException:
        zygote.end(pair)
        raise
    return pair


def finish(pair: "Pair") -> Report:
    """What became of the cells, once T is through with them. Raises BrokenError."""
    try:
        return pair.report.result()
    finally:
        pair.zygote.end(pair)


@dataclass
class Pair:
    """S and T for one notebook, the host's socket to T, and what the watch over them reports."""

    zygote: Zygote
    student: Child
    tester: Child
    host: socket.socket
    report: Future[Report] = field(default_factory=Future)
    thread: Thread | None = None

    def watch(self, watch: "_Watch") -> None:
        """Has a thread of its own watch over them. Where the host ends first, nobody waits for it."""

        def run() -> None:
            try:
                self.report.set_result(watch.run())
            except BaseException as error:
                self.report.set_exception(error)

        self.thread = Thread(target=run, daemon=True)
        self.thread.start()

    def kill(self) -> None:
        """Has both end; ``close`` waits for that."""
        self.student.signal(signal.SIGKILL)
        self.tester.signal(signal.SIGKILL)

    def close(self) -> None:
        """Waits for the end of both. Raises BrokenError where it does not come."""
        if self.thread:
            self.thread.join()  # T's end ends it
        self.student.close()
        self.tester.close()
        self.host.close()


class _Watch:
    def __init__(self, pair: Pair, limits: Limits, names: dict[int, str], shared: int) -> None:
        self.student, self.tester, self.host = pair.student, pair.tester, pair.host
        self.limits, self.names, self.shared = limits, names, shared
        self.report, self.cell, self.heard, self.looked = Report(), 0, time.monotonic(), 0.0

    def run(self) -> Report:
        """Until T is through with the notebook."""
        silent = self.limits.cell_seconds + 2 * GRACE + MARGIN
        while True:
            watched: list[Any] = [self.host] if self.student.ended else [self.host, self.student.pidfd]
            ready = select.select(watched, [], [], LOOK)[0]
            self.student.ended = self.student.ended or self.student.pidfd in ready
            if self.host in ready:
                self.heard = time.monotonic()
                if self._take():
                    return self._whole()
            elif time.monotonic() - self.heard > silent:
                raise BrokenError(f"{self._name()}: its test went on for ever")
            self._look()

    def _name(self) -> str:
        return f"cell {self.names.get(self.cell, self.cell + 1)}"

    def _whole(self) -> Report:
        killed = [index for index, verdict in self.report.verdicts.items() if verdict.outcome == "killed"]
        if killed and not self.report.reason:  # T may have gone on by the time that its end is heard
            self.cell = killed[0]
            self.report.reason = f"its process ended in {self._name()}"
        return self.report

    def _take(self) -> bool:
        try:
            message, _ = frames.receive(self.host)
        except frames.WireError as error:
            raise BrokenError(f"{self._name()}: the tester ended") from error
        match message:
            case ["cell", index]:
                self.cell = index
            case ["interrupt"]:
                self.student.signal(signal.SIGINT)
            case ["kill"]:
                self._end(f"{self._name()} went on for more than {self.limits.cell_seconds:g} s and did not stop")
            case ["done", index, outcome, outputs, points, said]:
                self.report.verdicts[index] = Verdict(outcome, json.loads(outputs), points, said)
        return message == ["end"]

    def _end(self, why: str) -> None:
        self.report.reason = self.report.reason or why
        self.student.signal(signal.SIGKILL)

    def _look(self) -> None:
        """Ends S where it takes too much memory; T's end is nobody's mark."""
        if time.monotonic() - self.looked < LOOK:
            return
        self.looked = time.monotonic()
        if not self.student.ended and _memory(self.student.pid, self.shared) > self.limits.memory * 2**20:
            self._end(f"used more than {self.limits.memory} MiB in {self._name()}")
        if _memory(self.tester.pid, self.shared) > self.limits.memory * 2**20:
            raise BrokenError(f"{self._name()}: its test used more than {self.limits.memory} MiB")


def _memory(pid: int, shared: int) -> int:
    """Bytes that a process and its children hold, beyond what they share with the zygote."""
    tree, total = [pid], 0
    for one in tree:
        tree += _children(one)
        total += max(_own_memory(one) - shared, 0)
    return total


def _children(pid: int) -> list[int]:
    found: list[int] = []
    with suppress(OSError):
        for thread in os.listdir(f"/proc/{pid}/task"):
            with suppress(OSError):
                found += map(int, Path(f"/proc/{pid}/task/{thread}/children").read_text().split())
    return found


def _own_memory(pid: int) -> int:
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:  # it has ended
        return 0
    fields = dict(line.split(":", 1) for line in status.splitlines() if ":" in line)
    return sum(int(fields[key].split()[0]) * 1024 for key in ("RssAnon", "RssShmem", "VmSwap") if key in fields)
