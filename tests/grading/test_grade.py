"""What `dlcourse grade` promises for honest submissions."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

from nbgrader.api import Gradebook

from tests.grading.conftest import RIGHT, Folder


def test_json_is_one_object_with_every_student_and_question(course: Folder) -> None:
    course.hand_in("ann", RIGHT)
    course.hand_in("bob", {"double": "def double(x):\n    return 4"})

    result = course.grade("--json")

    assert result.exit_code == 0
    assert json.loads(result.stdout) == {
        "assignment": "sums",
        "students": {
            "ann": {
                "score": 5.0,
                "max": 6.0,
                "questions": {"test_double": 2.0, "test_shout": 3.0, "why": 0.0},
                "status": "graded",
                "reason": None,
            },
            "bob": {
                "score": 0.0,
                "max": 6.0,
                "questions": {"test_double": 0.0, "test_shout": 0.0, "why": 0.0},
                "status": "graded",
                "reason": None,
            },
        },
    }


def test_the_table_has_a_row_for_each_student(course: Folder) -> None:
    course.hand_in("ann", RIGHT)

    result = course.grade()

    header, row = [line.split() for line in result.stdout.splitlines() if line.strip() and "─" not in line]
    assert header == ["student", "score", "double", "shout", "why", "status"]
    assert row == ["ann", "5/6", "2", "3", "0", "graded"]


def test_a_stray_student_is_graded_alone(course: Folder) -> None:
    course.hand_in("ann", RIGHT)
    course.hand_in("bob", RIGHT)

    result = course.grade("--json", "--student", "bob")

    assert list(json.loads(result.stdout)["students"]) == ["bob"]


def test_what_is_graded_is_not_graded_again_unless_forced(course: Folder) -> None:
    course.hand_in("ann", RIGHT)
    course.grade()
    marked = course.root / "marked" / "ann" / "sums"
    first = marked.stat().st_ino

    course.grade()
    second = marked.stat().st_ino
    course.grade("--force")
    third = marked.stat().st_ino

    assert first == second != third


def test_a_new_hand_in_is_graded_again(course: Folder) -> None:
    course.hand_in("ann", {})
    course.grade()
    path = course.hand_in("ann", RIGHT)
    os.utime(path, (time.time() + 5, time.time() + 5))

    result = course.grade("--json")

    assert json.loads(result.stdout)["students"]["ann"]["score"] == 5.0


def test_a_new_gradebook_needs_no_activated_environment(course: Folder) -> None:
    """nbgrader runs `alembic` from PATH when a gradebook is new."""
    course.hand_in("ann", RIGHT)
    (course.root / "gradebook.db").unlink(missing_ok=True)

    command = [Path(sys.executable).parent / "dlcourse", "grade", "sums", "--course", course.root]
    done = subprocess.run(command, env={"PATH": "/usr/bin:/bin"}, capture_output=True, text=True)

    assert done.returncode == 0, done.stderr
    assert "5/6" in done.stdout


def test_the_gradebook_and_the_autograded_tree_are_those_of_nbgrader(course: Folder) -> None:
    course.hand_in("ann", RIGHT | {"why": "For a person to read."})
    course.grade()

    with Gradebook(f"sqlite:///{course.root}/gradebook.db") as gradebook:
        submission = gradebook.find_submission("sums", "ann")
        assert (submission.score, submission.needs_manual_grade) == (5.0, True)
    assert (course.root / "marked" / "ann" / "sums" / "sums.ipynb").is_file()


def test_feedback_can_be_made_from_what_was_graded(course: Folder) -> None:
    course.hand_in("ann", {"double": "def double(x):\n    return 4"})
    course.grade()

    nbgrader = [sys.executable, "-m", "nbgrader", "generate_feedback", "sums"]
    done = subprocess.run(nbgrader, cwd=course.root, capture_output=True, text=True)

    assert done.returncode == 0, done.stderr
    page = (course.root / "feedback" / "ann" / "sums" / "sums.html").read_text()
    assert "twice 2" in page


def test_nothing_but_results_is_left_in_the_course(course: Folder) -> None:
    course.hand_in("ann", RIGHT)

    course.grade()

    assert sorted(path.name for path in course.root.iterdir()) == [
        "from_teacher",
        "gradebook.db",
        "handed_in",
        "marked",
        "nbgrader_config.py",
        "to_students",
    ]


def test_files_beside_the_notebook_are_there_when_it_runs(course: Folder) -> None:
    double = "factor = int(open('factor.txt').read())\ndef double(x):\n    return factor * x"
    path = course.hand_in("ann", RIGHT | {"double": double})
    (path.parent / "factor.txt").write_text("2")

    result = course.grade("--json")

    assert json.loads(result.stdout)["students"]["ann"]["score"] == 5.0


def test_a_cell_that_never_ends_costs_its_own_points_alone(course: Folder) -> None:
    config = course.root / "nbgrader_config.py"
    config.write_text(config.read_text().replace("timeout = 10", "timeout = 2"))
    course.hand_in("ann", RIGHT | {"double": "def double(x):\n    while True:\n        pass"})

    result = course.grade("--json")

    assert json.loads(result.stdout)["students"]["ann"]["questions"] == {"test_double": 0, "test_shout": 3, "why": 0}


def test_export_writes_one_row_a_student(course: Folder) -> None:
    course.hand_in("ann", RIGHT)
    course.path("bob").write_text("{")
    course.grade()

    result = course.run("export", "sums", "--to", str(course.root / "marks.csv"))

    assert result.exit_code == 0
    assert (course.root / "marks.csv").read_text() == (
        "student,score,max,test_double,test_shout,why\nann,5.0,6.0,2.0,3.0,0.0\nbob,,,,,\n"
    )


def test_export_before_grading_says_what_to_run(course: Folder) -> None:
    result = course.run("export", "sums", "--to", str(course.root / "marks.csv"))

    assert result.exit_code == 2
    assert result.stderr == "Error: sums was never graded: run dlcourse grade sums\n"
