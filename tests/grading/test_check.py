"""What a student sees from `dlcourse check`."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dlcourse import notebooks
from dlcourse.cli import main
from tests.filled import ROOT
from tests.grading.conftest import RIGHT, Folder
from tests.proof import assignments, by_tests


def check(path: Path) -> Result:
    return CliRunner().invoke(main, ["check", str(path)])


def test_each_question_says_how_it_stands(course: Folder) -> None:
    path = course.hand_in("ann", {"double": "def double(x):\n    return 5"})

    result = check(path)

    assert result.exit_code == 1
    assert [line.split(maxsplit=1) for line in result.stdout.splitlines()[:3]] == [
        ["double", "failed        twice 2"],
        ["shout", "not answered"],
        ["why", "for a person"],
    ]


def test_all_visible_tests_passed_ends_with_0_and_says_that_more_will_run(course: Folder) -> None:
    result = check(course.hand_in("ann", RIGHT))

    assert result.exit_code == 0
    assert result.stdout.count("passed") == 2
    assert "more run when your work is graded" in result.stdout


def test_the_file_is_left_as_it_is(course: Folder) -> None:
    path = course.hand_in("ann", RIGHT)
    before = path.read_bytes()

    check(path)

    assert path.read_bytes() == before


def test_an_error_of_the_students_own_is_named(course: Folder) -> None:
    path = course.hand_in("ann", {"double": "def double(x):\n    return y"})

    result = check(path)

    assert "double  failed        NameError: name 'y' is not defined" in result.stdout


@pytest.mark.parametrize("name", assignments())
def test_the_instructors_notebook_passes_and_the_students_is_not_answered(name: str) -> None:
    solved = check(ROOT / "solutions" / name / f"{name}.ipynb")
    untouched = check(ROOT / "exercises" / name / f"{name}.ipynb")

    questions = len(by_tests(name))
    assert (solved.stdout.count("passed"), solved.exit_code) == (questions, 0)
    assert (untouched.stdout.count("not answered"), untouched.exit_code) == (questions, 1)


def test_it_needs_nothing_that_only_an_instructor_installs() -> None:
    without = (
        "import sys; sys.modules |= dict.fromkeys(['nbgrader', 'sqlalchemy', 'cloudpickle', 'rich', 'ipywidgets'])"
    )
    command = f"{without}; from dlcourse.cli import main; main()"
    path = ROOT / "exercises" / "lenet" / "lenet.ipynb"

    result = subprocess.run([sys.executable, "-c", command, "check", path], capture_output=True, text=True)

    assert (result.stdout.count("not answered"), result.stderr) == (len(by_tests("lenet")), "")


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    result = check(tmp_path / "lenet.ipynb")

    assert result.exit_code == 2
    assert result.stderr == f"Error: there is no {tmp_path}/lenet.ipynb: give the path of your notebook\n"


def test_a_notebook_without_tests_is_said(course: Folder) -> None:
    path = course.path("ann")
    nb = course.released()
    nb.cells = []
    path.write_text(notebooks.text_of(nb))

    result = check(path)

    assert result.exit_code == 2
    assert result.stderr == "Error: sums.ipynb has no tests: is it the notebook of an exercise?\n"
