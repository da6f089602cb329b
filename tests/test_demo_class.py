"""The demo class gets exactly the marks that stand beside its cases."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from dlcourse import notebooks
from dlcourse.cli import main
from tests.demo_class import CLASS, POINTS, write_class


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What `dlcourse grade lenet --json` says of the class, its exit code and its folder."""
    folder = tmp_path_factory.mktemp("demo") / "class"
    write_class(folder)
    result = CliRunner().invoke(main, ["grade", "lenet", "--json", "--course", str(folder)])
    return {"folder": folder, "exit": result.exit_code, **json.loads(result.stdout)}


def test_there_are_twelve_students() -> None:
    assert len(CLASS) == 12


@pytest.mark.parametrize("name", CLASS)
def test_each_student_gets_the_marks_of_the_case(graded: dict[str, Any], name: str) -> None:
    student, found = CLASS[name], graded["students"][name]

    if student.fails:
        assert (found["status"], found["questions"]) == ("failed", {})
        assert found["reason"].startswith("lenet.ipynb is not valid JSON")
    else:
        assert found["status"] == "graded"
        assert found["questions"] == {f"test_{q}": points for q, points in student.marks.items()} | {"plateau": 0.0}
        assert (found["score"], found["max"]) == (sum(student.marks.values()), sum(POINTS.values()) + 2)


def test_the_run_ends_with_1_for_the_one_who_could_not_be_graded(graded: dict[str, Any]) -> None:
    assert graded["exit"] == 1


def test_ten_megabytes_of_output_do_not_reach_the_gradebook(graded: dict[str, Any]) -> None:
    path: Path = graded["folder"] / "autograded" / "jun" / "lenet" / "lenet.ipynb"

    assert path.stat().st_size < 300_000
    assert notebooks.read(path)
