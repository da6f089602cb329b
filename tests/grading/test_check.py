"""What a student sees from `dlcourse check`."""

from pathlib import Path

from click.testing import CliRunner, Result

from dlcourse import notebooks
from dlcourse.cli import main
from tests.filled import ROOT
from tests.grading.conftest import RIGHT, Folder


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


def test_the_instructors_lenet_passes_and_the_students_is_not_answered() -> None:
    solved = check(ROOT / "solutions" / "lenet" / "lenet.ipynb")
    untouched = check(ROOT / "exercises" / "lenet" / "lenet.ipynb")

    assert (solved.stdout.count("passed"), solved.exit_code) == (5, 0)
    assert (untouched.stdout.count("not answered"), untouched.exit_code) == (5, 1)


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
