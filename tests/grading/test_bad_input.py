"""What goes wrong while a class is graded is named with whose fault it is, and costs nobody else a mark."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from subprocess import PIPE
from typing import Any

import pytest
from click.testing import Result
from nbformat import NotebookNode
from nbformat.v4 import new_notebook

from dlcourse import notebooks
from dlcourse.grading.course import open_course
from dlcourse.grading.grade import grade
from dlcourse.grading.referee import living_zygote
from tests.attacks.harness import descendants
from tests.grading.conftest import RIGHT, Folder, nbgrader_cell, sums

ENDLESS = "while True:\n    pass"
FULL = {"test_double": 2.0, "test_shout": 3.0, "why": 0.0}


def students(result: Result) -> dict[str, Any]:
    """The students of ``--json``."""
    assert result.exit_code in (0, 1), result.output
    found: dict[str, Any] = json.loads(result.stdout)["students"]
    return found


def in_gradebook(course: Folder) -> dict[str, float]:
    """Each student's points by the tests, as the gradebook has them."""
    query = """
        SELECT submitted_assignment.student_id, sum(grade.auto_score) FROM grade
        JOIN submitted_notebook ON grade.notebook_id = submitted_notebook.id
        JOIN submitted_assignment ON submitted_notebook.assignment_id = submitted_assignment.id GROUP BY 1"""
    with closing(sqlite3.connect(course.root / "gradebook.db")) as gradebook:
        return dict(gradebook.execute(query))


def shown(course: Folder, student: str, grade_id: str) -> str:
    """What a cell of a graded notebook shows."""
    nb = notebooks.read(course.root / "marked" / student / "sums" / "sums.ipynb")
    return next(str(cell.outputs) for cell in nb.cells if notebooks.grade_id(cell) == grade_id)


# --- the instructor's fault


def broken_sums(line: str) -> NotebookNode:
    """The lesson with a hidden test of its first question that refuses every answer."""
    nb = sums()
    nb.cells[1].source = nb.cells[1].source.replace('assert double(7) == 14, "twice"', line)
    return nb


@pytest.mark.parametrize(
    "line",
    [
        "assert dble(7) == 14",
        "assert double(7) == 15, 'twice seven is 15'",
        "assert double(7 == 14",
        "assert double(7).item() == 14",
        ENDLESS,
        "import os; os._exit(0)",
        "raise SystemExit",
    ],
)
def test_a_test_that_refuses_every_answer_is_the_instructors_fault(course: Folder, line: str) -> None:
    course.teach(broken_sums(line))
    course.hand_in("ann", RIGHT)
    course.hand_in("bob", {})

    result = course.grade("--json", "--cell-timeout", "1")

    assert result.exit_code == 1
    for one in students(result).values():
        assert (one["status"], one["questions"]) == ("broken", {})
        assert "cell test_double" in one["reason"]
        assert "\n" not in one["reason"]
    assert in_gradebook(course) == {}
    assert not (course.root / "marked").exists()


def test_the_instructor_is_told_where_and_what_to_do(course: Folder) -> None:
    course.teach(broken_sums("assert double(7) == 15, 'twice seven is 15'"))
    course.hand_in("ann", RIGHT)

    result = course.grade()

    assert result.stderr == (
        "ann: from_teacher/sums/sums.ipynb, cell test_double: "
        "refuses the instructor's own answer (twice seven is 15): mend the test\n"
    )


def test_an_earlier_mark_stays_when_a_test_breaks(course: Folder) -> None:
    course.hand_in("ann", RIGHT)
    course.grade()
    before = shown(course, "ann", "test_double")
    course.teach(broken_sums("assert double(7) == 15"))

    result = course.grade("--json", "--force")
    course.run("export", "sums", "--to", str(course.root / "marks.csv"))

    assert students(result)["ann"]["status"] == "broken"
    assert in_gradebook(course) == {"ann": 5.0}
    assert shown(course, "ann", "test_double") == before
    assert (course.root / "marks.csv").read_text().splitlines()[1] == "ann,5.0,6.0,2.0,3.0,0.0"


def test_what_a_broken_test_held_up_is_graded_once_it_is_mended(course: Folder) -> None:
    """Ann has no mark yet; bob has one, and handed in anew."""
    path = course.hand_in("bob", {})
    course.grade()
    course.hand_in("ann", RIGHT)
    course.hand_in("bob", RIGHT)
    os.utime(path, (time.time() + 5, time.time() + 5))
    course.teach(broken_sums("assert double(7) == 15"))
    broken = course.grade("--json")
    course.teach(sums())

    result = course.grade("--json")

    assert [one["status"] for one in students(broken).values()] == ["broken", "broken"]
    assert [one["questions"] for one in students(result).values()] == [FULL, FULL]
    assert result.exit_code == 0


# --- the student's


def test_a_cell_that_asks_for_input_says_so_and_stops_nothing(course: Folder) -> None:
    course.hand_in("ann", RIGHT | {"double": "factor = int(input('how much? '))\n" + RIGHT["double"]})

    ann = students(course.grade("--json"))["ann"]

    assert (ann["status"], ann["questions"]) == ("graded", {"test_double": 0.0, "test_shout": 3.0, "why": 0.0})
    assert "a cell asks for input()" in shown(course, "ann", "double")


def test_grade_cells_that_are_gone_are_put_back(course: Folder) -> None:
    def delete_the_tests(nb: NotebookNode) -> None:
        nb.cells = [cell for cell in nb.cells if not notebooks.is_graded(cell)]

    course.hand_in("ann", RIGHT, delete_the_tests)

    ann = students(course.grade("--json"))["ann"]

    assert (ann["status"], ann["questions"]) == ("graded", FULL)
    for cell in ("test_double", "test_shout", "why"):
        assert f"cell {cell} was missing: put back as it was released" in ann["reason"]


def test_a_notebook_without_any_cell_of_ours_is_graded_with_nothing(course: Folder) -> None:
    def delete_all(nb: NotebookNode) -> None:
        nb.cells = []

    course.hand_in("ann", RIGHT, delete_all)
    course.hand_in("bob", RIGHT)

    found = students(course.grade("--json"))

    assert (found["ann"]["status"], found["ann"]["score"], found["bob"]["score"]) == ("graded", 0.0, 5.0)


@pytest.mark.parametrize(
    ("question", "marks"), [("double", {"test_double": 0.0, "test_shout": 0.0}), ("shout", {"test_double": 2.0})]
)
def test_a_submission_that_ends_its_process_keeps_what_was_tested_before(
    course: Folder, question: str, marks: dict[str, float]
) -> None:
    course.hand_in("ann", RIGHT | {question: f"{RIGHT[question]}\nimport os\nos._exit(0)"})
    course.hand_in("bob", RIGHT)

    found = students(course.grade("--json"))

    assert found["ann"]["status"] == "graded"
    assert found["ann"]["reason"] == f"sums.ipynb, its process ended in cell {question}"
    assert found["ann"]["questions"] == {"test_double": 0.0, "test_shout": 0.0, "why": 0.0} | marks
    assert found["bob"]["questions"] == FULL


GREEDY = "import time\nkept = []\nfor _ in range(60):\n    kept.append(b'x' * 10_000_000)\n    time.sleep(0.02)"


@pytest.mark.parametrize(
    ("source", "cell"),
    [
        (f"{RIGHT['double']}\n{GREEDY}", "double"),
        ("def double(x):\n    " + GREEDY.replace("\n", "\n    ") + "\n    return 2 * x", "test_double"),
    ],
    ids=["in its cell", "in a test's call"],
)
def test_a_submission_that_takes_too_much_memory_is_named_with_its_cell(course: Folder, source: str, cell: str) -> None:
    course.hand_in("ann", RIGHT | {"double": source})
    course.hand_in("bob", RIGHT)

    found = students(course.grade("--json", "--memory", "300"))

    assert found["ann"]["status"] == "graded"
    assert found["ann"]["reason"] == f"sums.ipynb, used more than 300 MiB in cell {cell}"
    assert found["ann"]["score"] == 0.0
    assert found["bob"]["questions"] == FULL


CREDITS = {
    "nan": ("float('nan')", 0.0),
    "negative": ("-1", 0.0),
    "above": ("5", 2.0),
    "infinite": ("float('inf')", 2.0),
    "minus_infinite": ("float('-inf')", 0.0),
    "half": ("0.5", 0.5),
    "tensor": ("torch.tensor(1.5)", 1.5),
    "numpy_nan": ("np.float64('nan')", 0.0),
    "tensor_nan": ("torch.tensor(float('nan'))", 0.0),
}


def give_credit(course: Folder, credits: dict[str, tuple[str, float]]) -> dict[str, Any]:
    """Grades an answer of 7, for which each test's last line is this credit, and one of 14, which earns all."""
    double = "def double(x):\n    ### BEGIN SOLUTION\n    return x + x\n    ### END SOLUTION"
    cells = [nbgrader_cell("answer", "double", double)]
    for name, (credit, _) in credits.items():
        hidden = f"### BEGIN HIDDEN TESTS\n{{14: 2, 7: {credit}}}[double(7)]\n### END HIDDEN TESTS"
        cells.append(nbgrader_cell("test", f"test_{name}", f"import numpy as np, torch\n{hidden}", 2))
    course.teach(notebooks.canonical(new_notebook(cells=cells)))
    course.run("exercises")
    course.hand_in("ann", {"double": "def double(x):\n    return x"})
    course.hand_in("bob", {"double": RIGHT["double"]})
    return students(course.grade("--json"))


def test_partial_credit_lies_between_nothing_and_the_points(course: Folder) -> None:
    found = give_credit(course, CREDITS)

    assert found["ann"]["questions"] == {f"test_{name}": points for name, (_, points) in CREDITS.items()}
    assert set(found["bob"]["questions"].values()) == {2.0}


@pytest.mark.parametrize(("credit", "points"), [("10 ** 400", 2.0), ("torch.tensor(1j)", 0.0)])
def test_a_credit_that_is_no_float_stops_nothing(course: Folder, credit: str, points: float) -> None:
    found = give_credit(course, {"odd": (credit, points), "usual": ("1", 1.0)})

    assert found["ann"]["questions"] == {"test_odd": points, "test_usual": 1.0}


# --- the machine's


def test_a_gradebook_of_another_nbgrader_is_answered_with_the_remedy(course: Folder) -> None:
    """An older one has no name of a student in another system."""
    course.hand_in("ann", RIGHT)
    course.hand_in("bob", RIGHT)
    course.grade()
    with closing(sqlite3.connect(course.root / "gradebook.db")) as gradebook:
        gradebook.execute("ALTER TABLE student DROP COLUMN lms_user_id")
        gradebook.execute("UPDATE alembic_version SET version_num = '167914646830'")
        gradebook.commit()

    result = course.grade("--force")

    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    assert "gradebook" in result.stderr
    assert "nbgrader db upgrade" in result.stderr
    assert (course.root / "marked" / "ann").is_dir()


@pytest.mark.parametrize("seconds", [0.0, 1.5], ids=["between two students", "while one is graded"])
def test_a_killed_zygote_costs_at_most_one_students_turn(course: Folder, seconds: float) -> None:
    for student in ("ann", "bob", "cleo", "dora"):
        course.hand_in(student, RIGHT)
    if seconds:
        course.hand_in("bob", RIGHT | {"double": f"import time\ntime.sleep(4)\n{RIGHT['double']}"})
    marks = grade(open_course(course.root), "sums", ["ann", "bob", "cleo", "dora"])
    ann = next(marks)

    timer = threading.Timer(seconds, living_zygote(sandbox=True).process.kill)
    timer.start()
    others = list(marks)
    timer.join()

    broken = [one for one in others if one.status == "broken"]
    assert len(broken) <= 1
    assert all(one.questions == FULL for one in [ann, *others] if one not in broken)
    assert set(in_gradebook(course).values()) == {5.0}
    for one in broken:
        assert one.reason
        assert not (course.root / "marked" / one.student).exists()


def alive(pids: set[int]) -> set[int]:
    """Those that still run."""
    found = set()
    for pid in pids:
        with suppress(OSError):
            if Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX":
                found.add(pid)
    return found


def test_ctrl_c_leaves_whole_results_and_no_process(course: Folder) -> None:
    """Pressed while bob's cell runs: ann is graded, and bob and cleo as if never tried."""
    course.hand_in("ann", RIGHT)
    course.hand_in("bob", RIGHT | {"double": ENDLESS})
    course.hand_in("cleo", RIGHT)
    mine = set(descendants())
    command = [sys.executable, "-m", "dlcourse", "grade", "sums", "--cell-timeout", "600", "--course", str(course.root)]
    heard = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # what runs in the background ignores it
    with subprocess.Popen(command, stderr=PIPE, stdout=PIPE, text=True, process_group=0, preexec_fn=heard) as run:
        deadline = time.monotonic() + 60
        while not (course.root / "marked" / "ann").exists() and time.monotonic() < deadline:
            time.sleep(0.2)
        time.sleep(1.5)
        theirs = set(descendants()) - mine

        os.killpg(run.pid, signal.SIGINT)  # as a terminal does it
        errors = run.communicate(timeout=120)[1]  # attacks on the other core can hold up everything

    time.sleep(1)
    assert run.returncode not in (0, None)
    assert "Traceback" not in errors
    assert len(theirs) >= 4
    assert alive(theirs) == set()
    assert in_gradebook(course) == {"ann": 5.0}
    assert [path.name for path in (course.root / "marked").iterdir()] == ["ann"]
    assert [path.name for path in course.root.iterdir() if path.name.startswith(".")] == []
    course.hand_in("bob", RIGHT)
    assert [one["questions"] for one in students(course.grade("--json")).values()] == [FULL, FULL, FULL]


# --- no sandbox


def test_without_a_sandbox_there_is_a_warning_and_each_result_is_marked(
    course: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folders that the submissions worked in have gone."""
    course.hand_in("ann", RIGHT)
    course.hand_in("bob", {})
    (folders := tmp_path / "folders").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folders))

    result = course.grade("--json", "--no-sandbox")

    assert result.exit_code == 0
    assert result.stderr.startswith(
        "Warning: no sandbox: what a submission does, it does with your rights.\nann: graded without a sandbox\n"
    )
    assert [one["reason"] for one in students(result).values()] == ["graded without a sandbox"] * 2
    assert students(result)["ann"]["questions"] == FULL
    assert list(folders.iterdir()) == []


REFUSED = 'echo 0 > /proc/sys/user/max_user_namespaces; exec "$@"'


def where_namespaces_are_refused(course: Folder, *words: str) -> "subprocess.CompletedProcess[str]":
    """dlcourse grade sums in a namespace that allows no other."""
    command = [sys.executable, "-m", "dlcourse", "grade", "sums", *words, "--course", str(course.root)]
    refuse = ["unshare", "--map-root-user", "sh", "-euc", REFUSED, "sh"]
    return subprocess.run([*refuse, *command], capture_output=True, text=True, timeout=120)


def test_where_no_namespaces_are_allowed_nothing_is_graded_unless_it_is_asked_for(course: Folder) -> None:
    course.hand_in("ann", RIGHT)

    done = where_namespaces_are_refused(course)
    asked = where_namespaces_are_refused(course, "--json", "--no-sandbox")

    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith("Error: user namespaces are not allowed here")
    assert "--no-sandbox" in done.stderr
    assert asked.returncode == 0, asked.stderr
    assert json.loads(asked.stdout)["students"]["ann"]["questions"] == FULL
