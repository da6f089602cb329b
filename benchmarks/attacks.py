"""The attacks under tests/attacks: what each gets out of stock nbgrader, and what out of `dlcourse grade`.

Stock runs in an outer sandbox of bubblewrap, which sees the system read-only and has no network, for it confines
nothing itself; the floods are left out there. Words on the command line choose attacks by the start of their names.
"""

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from report import ROOT, Row, report

sys.path.insert(0, str(ROOT))

from tests.attacks.course import ASSIGNMENT, QUESTIONS, hand_in_right_answers, write_course
from tests.attacks.harness import (
    EARLIER,
    ENVIRONMENT,
    HONEST,
    Attack,
    Outcome,
    Report,
    attacks,
    attempt,
    copy_of,
)

BAR = 10.0
STOCK_SLACK = 90.0  # seconds more for stock, which starts a kernel for each student and waits 15 s for a cell
MEMORY = 12 * 2**30
KINDS = {  # what an outcome's line starts with: what the table calls it
    "the run ended": "ended the run",
    "took": "hung",
    "left running": "left a process",
    "reached": "got out",
    "changed": "wrote outside",
    "left behind": "wrote outside",
    "the gradebook": "wrote to the gradebook",
    "did what": "was not confined",
    "leaked": "read a secret",
    f"{HONEST} ": "harmed another",
    f"{EARLIER} ": "harmed another",
}


def prepare(course: Path) -> None:
    """Makes the course, with one student handed in and graded by stock."""
    write_course(course)
    nbgrader(course, "generate_assignment", ASSIGNMENT)
    hand_in_right_answers(course, EARLIER)
    nbgrader(course, "autograde", ASSIGNMENT)


def nbgrader(course: Path, *words: str) -> str:
    """Runs nbgrader in a course; returns all that it said."""
    command = [sys.executable, "-m", "nbgrader", *words]
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])  # where it looks for `alembic`
    environment = os.environ | {"PATH": path}
    done = subprocess.run(command, cwd=course, capture_output=True, text=True, errors="replace", env=environment)
    return done.stdout + done.stderr


def marks(course: Path, said: str) -> Report:
    """The marks in the gradebook of everybody who handed in, after a run of stock."""
    from nbgrader.api import Gradebook, MissingEntry

    students = {}
    with Gradebook(f"sqlite:///{course}/gradebook.db") as gradebook:
        for folder in (course / "submitted").iterdir():
            try:
                submission = gradebook.find_submission(ASSIGNMENT, folder.name)
                scores = {grade.name: grade.score for notebook in submission.notebooks for grade in notebook.grades}
                students[folder.name] = {"score": submission.score, "questions": scores, "reason": None}
            except MissingEntry:
                students[folder.name] = {"score": 0.0, "questions": {}, "reason": "not graded"}
    for student in students.values():
        if not student["questions"] or not (set(QUESTIONS) <= set(student["questions"])):
            student["reason"] = "not graded"
    return Report(students, said)


def inside(name: str, prepared: Path) -> None:
    """Runs in the outer sandbox: stock nbgrader against one attack. Prints the outcome as JSON."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    course = copy_of(prepared, Path(tempfile.mkdtemp()))
    attack = next(attack for attack in attacks() if str(attack) == name)

    def grade(course: Path) -> Report:
        return marks(course, nbgrader(course, "autograde", ASSIGNMENT))

    print(json.dumps(asdict(attempt(attack, course, grade, STOCK_SLACK))))


def under_stock(attack: Attack, prepared: Path) -> Outcome:
    """Starts ``inside`` in a sandbox of its own."""
    home = "/tmp/home"
    command = ["bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--clearenv", "--cap-drop", "ALL"]
    command += ["--tmpfs", "/"]
    places = {"/usr", "/bin", "/lib", "/lib64", "/etc", "/opt", sys.prefix, sys.base_prefix, str(ROOT)}
    for place in sorted(places, key=len):  # a folder before what lies in it
        command += ["--ro-bind-try", place, place]
    command += ["--proc", "/proc", "--dev", "/dev", "--size", str(2 * 2**30), "--tmpfs", "/tmp", "--dir", home]
    command += ["--ro-bind", str(prepared), "/prepared", "--chdir", "/tmp"]
    for name, value in {"PATH": "/usr/bin:/bin", "HOME": home, "OMP_NUM_THREADS": "1", **ENVIRONMENT}.items():
        command += ["--setenv", name, value]
    command += [sys.executable, str(Path(__file__).resolve()), "--inside", str(attack), "/prepared"]
    limit = 3 * (attack.seconds + STOCK_SLACK)
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=limit, stdin=subprocess.DEVNULL)
        return Outcome(**json.loads(done.stdout.splitlines()[-1]))
    except subprocess.TimeoutExpired:
        return Outcome(limit, wrong=[f"took more than {limit:.0f} s"])
    except (IndexError, json.JSONDecodeError):
        return Outcome(wrong=[f"the run ended: {(done.stderr.splitlines() or ['no word'])[-1][:200]}"])


def under_ours(attack: Attack, prepared: Path) -> Outcome:
    """`dlcourse grade` in this process, which keeps its zygote from attack to attack."""
    from click.testing import CliRunner

    from dlcourse.cli import main

    def grade(course: Path) -> Report:
        words = ["grade", ASSIGNMENT, "--json", "--cell-timeout", "3", "--memory", "1500", "--course", str(course)]
        result = CliRunner().invoke(main, words)
        if result.exit_code not in (0, 1):
            raise RuntimeError(result.output)
        return Report(json.loads(result.stdout)["students"], result.output)

    with tempfile.TemporaryDirectory() as folder:
        return attempt(attack, copy_of(prepared, Path(folder)), grade)


def summary(attack: Attack, outcome: Outcome) -> str:
    """An outcome in a few words, "" where the attack got nothing.

    Stock shows lines of hidden tests with every test that fails: that counts for the attacks alone that read.
    """
    words = [f"{outcome.marks:g} marks"] if outcome.marks else []
    for line in outcome.wrong:
        kind = next((kind for start, kind in KINDS.items() if line.startswith(start)), "")
        if kind and kind not in words and (kind != "read a secret" or attack.group == "reading"):
            words.append(kind)
    return ", ".join(words)


def main() -> None:
    if shutil.which("bwrap") is None:
        sys.exit("bubblewrap is missing, which confines stock nbgrader here: sudo apt-get install bubblewrap")
    chosen = sys.argv[1:]
    found = [a for a in attacks() if not chosen or any(str(a).startswith(word) for word in chosen)]
    successes = {"stock": 0, "ours": 0}
    with tempfile.TemporaryDirectory() as folder:
        prepared = Path(folder) / "prepared"
        prepare(prepared)
        os.environ.update(ENVIRONMENT)
        print(f"{'attack':42} {'stock nbgrader':48} ours")
        for attack in found:
            stock = "(not run)" if attack.is_flood else summary(attack, under_stock(attack, prepared))
            ours = summary(attack, under_ours(attack, prepared))
            successes["stock"] += not attack.is_flood and bool(stock)
            successes["ours"] += bool(ours)
            print(f"{attack!s:42} {stock or '-':48} {ours or '-'}", flush=True)
    print(f"{len(found)} attacks, {sum(attack.is_flood for attack in found)} of them floods")
    # A ratio needs a divisor: where ours lets none through, the ratio is told as if it had let half of one.
    report([Row("attacks that succeed", successes["stock"], max(successes["ours"], 0.5), BAR, "")])


if __name__ == "__main__":
    if sys.argv[1:2] == ["--inside"]:
        inside(sys.argv[2], Path(sys.argv[3]))
    else:
        main()
