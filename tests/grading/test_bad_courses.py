"""What an instructor meets when the course itself, its gradebook or its disk is at fault: one message, and 2."""

import json
import sqlite3
from pathlib import Path

from click.testing import CliRunner

from dlcourse.cli import main
from tests.grading.conftest import RIGHT, Folder, in_mount_namespace, sums


def test_a_folder_without_a_config_is_no_course(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["grade", "sums", "--course", str(tmp_path)])

    assert result.exit_code == 2
    assert (
        result.stderr == f"Error: {tmp_path} has no nbgrader_config.py: name the folder of the course with --course\n"
    )


def test_a_config_that_fails_is_named(course: Folder) -> None:
    (course.root / "nbgrader_config.py").write_text("c = get_confg()")

    result = course.grade()

    assert result.exit_code == 2
    assert "nbgrader_config.py: NameError: name 'get_confg' is not defined" in result.stderr


def test_an_unknown_assignment_is_answered_with_those_there_are(course: Folder) -> None:
    result = course.run("grade", "sum")

    assert result.exit_code == 2
    assert result.stderr == f"Error: no assignment 'sum' in {course.root}/from_teacher (there: sums)\n"


def test_no_submissions_is_said_with_the_place_that_was_searched(course: Folder) -> None:
    result = course.grade()

    assert result.exit_code == 2
    assert result.stderr == f"Error: nothing handed in for sums: looked in {course.root}/handed_in/STUDENT/sums\n"


def test_an_unknown_student_is_said(course: Folder) -> None:
    course.hand_in("ann", RIGHT)

    result = course.grade("--student", "zoe")

    assert result.exit_code == 2
    assert "nothing handed in by zoe for sums" in result.stderr


def test_an_assignment_without_tests_is_refused(course: Folder) -> None:
    course.hand_in("ann", RIGHT)
    nb = sums()
    nb.cells = nb.cells[:1]
    course.teach(nb)

    result = course.grade()

    assert result.exit_code == 2
    assert result.stderr == (
        "Error: from_teacher/sums/sums.ipynb has no graded cell: give at least one test cell points\n"
    )


def test_hidden_tests_that_are_never_closed_are_named(course: Folder) -> None:
    course.hand_in("ann", RIGHT)
    nb = sums()
    nb.cells[1].source = nb.cells[1].source.replace("\n### END HIDDEN TESTS", "")
    course.teach(nb)

    result = course.grade()

    assert result.exit_code == 2
    assert result.stderr == (
        "Error: from_teacher/sums/sums.ipynb, cell test_double: hidden tests are never closed. "
        'Add a line "### END HIDDEN TESTS", then try again.\n'
    )


def test_two_cells_of_one_name_are_named(course: Folder) -> None:
    course.hand_in("ann", RIGHT)
    nb = sums()
    nb.cells[2].metadata.nbgrader.grade_id = "double"
    course.teach(nb)

    result = course.grade()

    assert result.exit_code == 2
    assert "two cells have the grade_id 'double': give one of them another" in result.stderr


def test_a_source_that_is_no_notebook_is_named(course: Folder) -> None:
    course.hand_in("ann", RIGHT)
    (course.root / "from_teacher" / "sums" / "sums.ipynb").write_text("{")

    result = course.grade()

    assert result.exit_code == 2
    assert result.stderr.startswith("Error: from_teacher/sums/sums.ipynb cannot be read as a notebook: ")


def test_a_locked_gradebook_is_said_with_the_remedy(course: Folder) -> None:
    course.hand_in("ann", RIGHT)
    course.grade()
    holder = sqlite3.connect(course.root / "gradebook.db", isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")

    result = course.grade("--force")

    holder.close()
    assert result.exit_code == 2
    assert result.stderr == (
        "Error: gradebook.db: database is locked: "
        "another program is writing to it: wait until it ends, or end it, and try again\n"
    )


def test_a_file_that_is_no_gradebook_is_left_alone(course: Folder) -> None:
    course.hand_in("ann", RIGHT)
    (course.root / "gradebook.db").write_text("these are my notes, not a data base " * 100)

    result = course.grade()

    assert result.exit_code == 2
    assert "it is damaged: put a copy back in its place" in result.stderr
    assert (course.root / "gradebook.db").read_text().startswith("these are my notes")


READ_ONLY = """
mount --bind "$2" "$2"
mount -o remount,bind,ro "$2"
exec $PYTHON -m dlcourse grade sums --force --course "$1"
"""


def test_a_read_only_gradebook_is_said_with_the_remedy(course: Folder) -> None:
    course.hand_in("ann", RIGHT)
    course.grade()

    done = in_mount_namespace(READ_ONLY, str(course.root), str(course.root / "gradebook.db"))

    assert done.returncode == 2
    assert done.stderr == (
        "Error: gradebook.db: attempt to write a readonly database: "
        "give yourself the right to write to it and to its folder (chmod u+w)\n"
    )


def test_a_read_only_course_is_said_with_the_remedy(course: Folder) -> None:
    course.hand_in("ann", RIGHT)

    done = in_mount_namespace(READ_ONLY, str(course.root), str(course.root))

    assert done.returncode == 2
    assert done.stderr == (
        f"Error: {course.root} cannot be written to (Read-only file system): "
        "give yourself the right (chmod u+w), make room, or grade a copy of the course\n"
    )


def test_marks_already_given_stay_when_the_disk_is_full(course: Folder) -> None:
    """Bob's data file fits on the small disk once, and grading needs it twice."""
    for student in ("ann", "bob", "cleo"):
        course.hand_in(student, RIGHT)
    (course.path("bob").parent / "data.bin").write_bytes(b"x" * 2_200_000)

    done = in_mount_namespace(
        "mkdir $1/disk; mount -t tmpfs -o size=4m none $1/disk; cp -r $1/from_teacher $1/handed_in $1/*.py $1/disk; "
        "$PYTHON -m dlcourse grade sums --json --course $1/disk > $1/first.json || echo first $?; "
        "rm $1/disk/handed_in/bob/sums/data.bin; "
        "$PYTHON -m dlcourse grade sums --json --course $1/disk > $1/second.json; ls -A $1/disk $1/disk/marked",
        str(course.root),
    )

    first = json.loads((course.root / "first.json").read_text())["students"]
    second = json.loads((course.root / "second.json").read_text())["students"]
    assert {name: one["status"] for name, one in first.items()} == {"ann": "graded", "bob": "failed", "cleo": "graded"}
    assert first["bob"]["reason"] == "no space left on the disk: make room and grade again"
    assert [one["score"] for one in second.values()] == [5.0, 5.0, 5.0]
    assert ".grading-" not in done.stdout
