"""Hands in one attack beside an honest answer, has both graded, and says what the attack got out of it.

An attack is a file ``GROUP/NAME.py`` whose first line says what it tries. Its text is the student's answer to the first
question, up to a line ``# %% normalise``: what follows is the answer to that question, and so on. A file that defines
``hand_in(nb, folder)`` is test code: it is called with the released notebook and the folder to hand in, and may name
its student with ``STUDENT = "…"``.

What gets out of a submission is looked for by a number, 47113: it is in every file name, key and secret word.
An attack that got through where nothing can be seen from outside (a system call that should be refused) prints ESCAPED.
Children that are meant to outlive the run have 61.0917 among their arguments, and end by themselves after 61 seconds.
"""

import ast
import csv
import ctypes
import fcntl
import hashlib
import os
import re
import shutil
import signal
import socket
import sqlite3
import stat
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import nbformat

from tests.attacks.course import (
    ASSIGNMENT,
    NOTEBOOK,
    QUESTIONS,
    SECRETS,
    cell,
    hand_in_right_answers,
    released,
    save,
)

HERE = Path(__file__).parent
GROUPS = ("file", "process", "reading", "results", "host", "staff")
PORT, MARK, CHILD = 27113, "47113", "61.0917"  # the port is below those that systems hand out
ESCAPED = "escaped47113"
ABSTRACT = f"\0dlcourse-{MARK}"
EARLIER, ATTACKER, HONEST = "abel", "mallory", "nora"  # graded in this order
ENVIRONMENT = {"COURSE_TOKEN": SECRETS["the environment"]}
SECONDS, SECONDS_UNENDING = 15, 30
PR_SET_CHILD_SUBREAPER = 36
CONTROLS = re.compile("[\x1b\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True)
class Attack:
    """One file. says: its first line."""

    group: str
    name: str
    text: str

    def __str__(self) -> str:
        return f"{self.group}/{self.name}"

    @property
    def says(self) -> str:
        """What it tries, in plain words."""
        return self.text.splitlines()[0].lstrip("# ")

    @property
    def is_test_code(self) -> bool:
        """Whether the file makes the hand-in itself."""
        return bool(re.search(r"^def hand_in\(", self.text, re.MULTILINE))

    @property
    def is_flood(self) -> bool:
        """Whether it eats what the machine has: such a file never runs without a sandbox that bounds it."""
        return self.name.startswith("flood_")

    @property
    def student(self) -> str:
        """Who hands it in: the name of a folder."""
        found = re.search(r"^STUDENT = (.+)$", self.text, re.MULTILINE) if self.is_test_code else None
        return str(ast.literal_eval(found.group(1))) if found else ATTACKER

    @property
    def seconds(self) -> int:
        """How long the grading of it and of one honest answer may take."""
        return SECONDS_UNENDING if re.search(r"never ends|for ever\b", self.says, re.IGNORECASE) else SECONDS

    def hand_in(self, course: Path) -> None:
        """Puts it into the submitted folder."""
        nb, folder = released(course), course / "submitted" / self.student / ASSIGNMENT
        if self.is_test_code:
            scope: dict[str, Any] = {}
            exec(compile(self.text, str(self), "exec"), scope)
            folder.mkdir(parents=True)
            scope["hand_in"](nb, folder)
        else:
            first, *others = re.split(r"^# %% (\w+)\n", self.text, flags=re.MULTILINE)
            for question, source in {"double": first, **dict(zip(others[::2], others[1::2], strict=True))}.items():
                cell(nb, question).source = source.rstrip("\n")
            save(nb, folder)


@dataclass(frozen=True)
class Report:
    """What a grader says at its end. students: as in the object of ``dlcourse grade --json``; said: all it printed."""

    students: dict[str, dict[str, Any]]
    said: str = ""


@dataclass
class Outcome:
    """What came of an attack. marks: what the attacker got; wrong: all that should not be, a line each."""

    seconds: float = 0.0
    marks: float = 0.0
    wrong: list[str] = field(default_factory=list)


def attacks(*groups: str) -> list[Attack]:
    """The attacks of some groups, or all."""
    paths = (path for group in groups or GROUPS for path in sorted((HERE / group).glob("*.py")))
    return [Attack(path.parent.name, path.stem, path.read_text(encoding="utf-8")) for path in paths]


def attempt(attack: Attack, course: Path, grade: Callable[[Path], Report], slack: float = 0.0) -> Outcome:
    """Hands in the attack and an honest answer, grades, and looks at what has changed.

    course: a copy that may be spoilt, in a folder of its own, with what EARLIER handed in graded; slack: seconds that
    a grader may take longer.
    """
    with one_at_a_time():
        return _attempt(attack, course, grade, attack.seconds + slack)


def _attempt(attack: Attack, course: Path, grade: Callable[[Path], Report], seconds: float) -> Outcome:
    outcome = Outcome()
    attack.hand_in(course)
    hand_in_right_answers(course, HONEST)
    lure(course)
    before, abroad, mine = snapshot(course), traces(), descendants() | marked()
    with listener() as met, subreaper():
        began = time.perf_counter()
        try:
            with at_most(2 * seconds):
                report = grade(course)
        except Exception as error:  # a grader that an attack brings down is a result
            report = Report({})
            outcome.wrong.append(f"the run ended with {type(error).__name__}: {str(error)[:200]}")
        outcome.seconds = time.perf_counter() - began
        left = survivors(mine)
        outcome.wrong += [f"left running: {pid} {command[:80]}" for pid, command in left.items()]
        for pid in left:  # else the next attack would be blamed for them
            with suppress(OSError):
                os.kill(pid, signal.SIGKILL)
        outcome.wrong += [f"reached: {what}" for what in met]
    if outcome.seconds > seconds:
        outcome.wrong.append(f"took {outcome.seconds:.0f} s of {seconds:.0f}")
    outcome.wrong += [f"changed: {path}" for path in changes(before, snapshot(course))]
    outcome.wrong += [f"left behind: {path}" for path in sorted(traces() - abroad)]
    outcome.wrong += _leaks(course / "autograded" / attack.student, report.said)
    outcome.wrong += _marks(attack, course, report, outcome)
    return outcome


def _marks(attack: Attack, course: Path, report: Report, outcome: Outcome) -> Iterator[str]:
    """Whose marks are not what they should be."""
    theirs = report.students.get(attack.student)
    if theirs is None:
        yield "the attacker is not in the result"
    elif any(theirs["questions"].values()) or theirs["score"]:
        outcome.marks = float(theirs["score"])
        yield f"marks without an answer: {theirs['questions']}"
    elif not theirs["questions"] and not theirs["reason"]:
        yield "the attacker has neither marks nor a reason"
    for student in (EARLIER, HONEST):
        got = report.students.get(student, {}).get("questions", {})
        if {name: got.get(name) for name in QUESTIONS} != QUESTIONS:
            yield f"{student} has not the marks that the answers earn: {got or report.students.get(student)}"
    yield from _gradebook(attack, course / "gradebook.db")


def _gradebook(attack: Attack, path: Path) -> Iterator[str]:
    """What stands in the gradebook and was never given."""
    with closing(sqlite3.connect(path)) as gradebook:
        if gradebook.execute("SELECT count(*) FROM grade WHERE manual_score IS NOT NULL").fetchone()[0]:
            yield "the gradebook holds a mark by hand that nobody gave"
        if gradebook.execute("SELECT count(*) FROM grade WHERE extra_credit IS NOT NULL").fetchone()[0]:
            yield "the gradebook holds extra credit that nobody gave"
        known = {name for (name,) in gradebook.execute("SELECT id FROM student")}
    if strangers := known - {EARLIER, HONEST, attack.student}:
        yield f"the gradebook holds students who are none: {sorted(strangers)}"


def _leaks(folder: Path, said: str) -> Iterator[str]:
    """What a student could read in the outputs of their own notebook, or on the staff's screen."""
    shown = said
    for path in folder.rglob("*.ipynb"):
        nb = nbformat.read(path, as_version=4)
        shown += "".join(str(cell.outputs) for cell in nb.cells if cell.cell_type == "code")
    yield from (f"leaked: {place}" for place, word in SECRETS.items() if word in shown or word[::-1] in shown)
    if ESCAPED in shown:
        yield "did what a sandbox should refuse"
    if CONTROLS.search(said):
        yield "sent control characters to the staff's terminal"


# What is outside: the course, the folder beside it, and the places that a process can write to if it is not confined.


def lure(course: Path) -> None:
    """Puts a folder beside the course that nothing may touch."""
    outside = course.parent / "outside"
    outside.mkdir()
    (outside / "canary.txt").write_text("alive\n")


def snapshot(course: Path) -> dict[str, str]:
    """A line for each file of the course and of the folder beside it, but for the results of grading."""
    lines = {}
    for path in sorted(course.parent.rglob("*")):
        name = str(path.relative_to(course.parent))
        inside = name.removeprefix(f"{course.name}/")
        if inside.startswith(("autograded", "gradebook.db", ".")) and inside != name:
            continue
        found = path.lstat()
        what = str(found.st_size) if path.is_file() else ""
        if path.is_symlink():
            what = os.readlink(path)
        elif path.is_file() and found.st_size < 10**7:
            what = hashlib.sha256(path.read_bytes()).hexdigest()
        lines[name] = f"{stat.filemode(found.st_mode)} {found.st_uid} {what}"
    return lines


def changes(before: dict[str, str], after: dict[str, str]) -> list[str]:
    """The names of what came, went or is another."""
    return sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))


def traces() -> set[str]:
    """Whatever bears our number in the places where a process can leave something for the next."""
    found = set()
    home = Path.home()
    packages = Path(nbformat.__file__).parents[1]
    startup = home / ".ipython/profile_default/startup"
    shallow = [
        *map(Path, ("/tmp", "/var/tmp", "/dev/shm", "/run", "/")),
        home,
        home / ".cache",
        home / ".config",
        startup,
    ]
    for folder in [*shallow, packages, packages / "torch", packages / "numpy", packages / "torch/__pycache__"]:
        with suppress(OSError):
            found |= {str(path) for path in folder.iterdir() if MARK in path.name}
    for table in ("/proc/sysvipc/shm", "/proc/sysvipc/msg", "/proc/sysvipc/sem", "/proc/keys"):
        with suppress(OSError):
            lines = Path(table).read_text().splitlines()
            found |= {f"{table}: {MARK}" for line in lines if MARK in line or str(int(MARK, 16)) in line.split()[:1]}
    return found


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Two runs of the attacks on one machine take turns: they would meet each other's port and children."""
    with open(__file__) as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@contextmanager
def listener() -> Iterator[list[str]]:
    """Listens where the attacks try to get out, and yields a list of what came in."""
    met: list[str] = []
    with ExitStack() as stack:
        tcp, udp, unix = (stack.enter_context(socket.socket(family, kind)) for family, kind in _SOCKETS)
        tcp.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        for listening, address in ((tcp, ("127.0.0.1", PORT)), (udp, ("127.0.0.1", PORT)), (unix, ABSTRACT)):
            _bind(listening, address)
        for listening, name in ((tcp, "127.0.0.1"), (unix, "an abstract socket")):
            listening.listen(100)
            threading.Thread(target=_accept, args=(listening, name, met), daemon=True).start()
        threading.Thread(target=_receive, args=(udp, met), daemon=True).start()
        try:
            yield met
        finally:
            for listening in (tcp, udp, unix):
                with suppress(OSError):
                    listening.shutdown(socket.SHUT_RDWR)  # wakes the thread that waits for it


def _bind(listening: socket.socket, address: Any, patience: float = 20.0) -> None:
    """The last attack's listener may take a moment to let go."""
    deadline = time.monotonic() + patience
    while True:
        try:
            return listening.bind(address)
        except OSError:
            if time.monotonic() > deadline:
                raise
        time.sleep(0.1)


_SOCKETS = (
    (socket.AF_INET, socket.SOCK_STREAM),
    (socket.AF_INET, socket.SOCK_DGRAM),
    (socket.AF_UNIX, socket.SOCK_STREAM),
)


def _accept(listening: socket.socket, name: str, met: list[str]) -> None:
    with suppress(OSError):
        while True:
            listening.accept()[0].close()
            met.append(name)


def _receive(listening: socket.socket, met: list[str]) -> None:
    with suppress(OSError):
        while listening.recv(100):
            met.append("127.0.0.1 by UDP")


# Processes


@contextmanager
def subreaper() -> Iterator[None]:
    """Orphans of our children become our children meanwhile, so that none gets lost."""
    libc = ctypes.CDLL(None)
    libc.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    try:
        yield
    finally:
        libc.prctl(PR_SET_CHILD_SUBREAPER, 0, 0, 0, 0)


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Raises TimeoutError where the block takes longer."""

    def stop(*_: object) -> None:
        raise TimeoutError(f"more than {seconds:.0f} s")

    usual = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, usual)


def descendants() -> dict[int, str]:
    """The processes under this one: by id, the command line. The dead that nobody waited for do not count."""
    parents, commands = {}, {}
    for entry in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            state, parent = (entry / "stat").read_text().rpartition(")")[2].split()[:2]
            if state not in "ZX":
                parents[int(entry.name)] = int(parent)
                commands[int(entry.name)] = (
                    (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
                )
    mine = {os.getpid()}
    while more := {pid for pid, parent in parents.items() if parent in mine} - mine:
        mine |= more
    return {pid: commands[pid] for pid in mine - {os.getpid()} if pid in commands}


def survivors(before: dict[int, str], patience: float = 2.0) -> dict[int, str]:
    """What still runs of what was started since, and every child of an attack on this machine.

    One zygote may have started in the place of another: it serves the whole session.
    """
    deadline = time.monotonic() + patience
    while True:
        mine = descendants()
        zygotes = sorted(pid for pid, command in mine.items() if ".zygote" in command)[:1]
        kept = any(".zygote" in before[pid] for pid in before.keys() & mine.keys())
        allowed = before.keys() if kept else {*before, *zygotes}
        left = {pid: command for pid, command in (mine | marked()).items() if pid not in allowed}
        if not left or time.monotonic() > deadline:
            return left
        time.sleep(0.1)


def marked() -> dict[int, str]:
    """The children of attacks that run anywhere on this machine, whoever their parent is by now."""
    found = {}
    for entry in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            command = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
            if CHILD in command and int(entry.name) != os.getpid():
                found[int(entry.name)] = command
    return found


# The staff's screen


class _Live(HTMLParser):
    """Counts what a browser would run, fetch or be restyled by."""

    TAGS = ("script", "svg", "math", "iframe", "frame", "object", "embed", "applet", "form", "input", "button")
    TAGS += ("base", "meta", "link", "style")
    FETCHING = ("src", "srcset", "href", "data", "poster", "background", "action")

    def __init__(self) -> None:
        super().__init__()
        self.found: Counter[str] = Counter()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self.TAGS:
            self.found[f"<{tag}>"] += 1
        for name, value in attrs:
            target = re.sub(r"[\x00-\x20]", "", value or "").lower()
            if name.startswith("on") or name in ("srcdoc", "formaction", "ping"):
                self.found[name] += 1
            elif target.startswith(("javascript:", "vbscript:", "data:text/html")):
                self.found[f"{name}={target[:15]}"] += 1
            elif name in self.FETCHING and MARK in target and tag != "a":  # what a person must click is a link
                self.found[f"<{tag} {name}> fetches from the student"] += 1


def live(page: str) -> Counter[str]:
    """What is not inert in a page, and how often."""
    parser = _Live()
    parser.feed(page)
    parser.close()
    parser.found["control characters"] = len(CONTROLS.findall(page))
    return parser.found


def on_screen(attack: Attack, course: Path, table: Path) -> list[str]:
    """What is live in the attacker's feedback that is not in an honest student's, and which CSV cells are formulas."""
    wrong = []
    feedback = course / "feedback"
    usual = live((feedback / HONEST / ASSIGNMENT / NOTEBOOK.replace(".ipynb", ".html")).read_text(encoding="utf-8"))
    for path in (feedback / attack.student).rglob("*.html"):
        page = path.read_text(encoding="utf-8")
        wrong += [f"live in feedback: {what}, {n} more" for what, n in (live(page) - usual).items()]
        wrong += [f"leaked in feedback: {place}" for place, word in SECRETS.items() if word in page]
    with table.open(encoding="utf-8", newline="") as file:
        cells = [text for row in csv.reader(file) for text in row]
    wrong += [
        f"a formula in the table: {text!r}" for text in cells if text.startswith(("=", "+", "-", "@", "\t", "\r"))
    ]
    wrong += [f"control characters in the table: {text!r}" for text in cells if CONTROLS.search(text)]
    return wrong


def copy_of(course: Path, folder: Path) -> Path:
    """A copy of a prepared course in a folder of its own."""
    return Path(shutil.copytree(course, folder / "course"))
