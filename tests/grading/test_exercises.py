"""exercises/ is what solutions/ makes, without a trace of a solution or a hidden test."""

import re
import shutil
from collections import Counter
from pathlib import Path

from click.testing import CliRunner

from dlcourse import notebooks
from dlcourse.cli import main
from tests.filled import ROOT
from tests.proof import assignments, questions_of, source_of

REGION = re.compile(r"### BEGIN (SOLUTION|HIDDEN TESTS)\n(.*?)### END \1", re.DOTALL)


def test_the_committed_exercises_are_those_that_the_solutions_make(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "solutions", tmp_path / "solutions")
    shutil.copy(ROOT / "nbgrader_config.py", tmp_path)

    result = CliRunner().invoke(main, ["exercises", "--course", str(tmp_path)])

    assert result.exit_code == 0, result.output
    made = {p.relative_to(tmp_path): p.read_text() for p in sorted((tmp_path / "exercises").rglob("*")) if p.is_file()}
    kept = {p.relative_to(ROOT): p.read_text() for p in sorted((ROOT / "exercises").rglob("*.ipynb"))}
    assert made == kept, "run make exercises and commit what changed"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["exercises", "nbgrader_config.py", "solutions"]


def test_no_line_of_a_solution_or_a_hidden_test_is_released() -> None:
    for name in assignments():
        source, released = source_of(name), notebooks.read(ROOT / "exercises" / name / f"{name}.ipynb")
        secret = {line for cell in source.cells for _, text in REGION.findall(cell.source) for line in _lines(text)}
        open_to_all = Counter(line for cell in source.cells for line in _lines(REGION.sub("", cell.source)))

        shown = Counter(line for cell in released.cells for line in _lines(cell.source))

        assert len(secret) > 20
        assert {line for line in secret if shown[line] > open_to_all[line]} == set(), name


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def test_half_of_the_points_or_more_hang_on_hidden_tests() -> None:
    for name in assignments():
        questions = questions_of(name)
        by_tests = [question for question in questions if not question.person]

        points = sum(question.points for question in by_tests if question.hidden)

        assert points >= sum(question.points for question in questions) / 2, name
        assert (4 <= len(by_tests) <= 7, len(questions) - len(by_tests)) == (True, 1), name


def test_the_head_of_each_notebook_says_its_points_and_how_to_hand_it_in() -> None:
    for name in assignments():
        questions, (head, *_) = questions_of(name), source_of(name).cells
        by_tests, by_person = (sum(q.points for q in questions if q.person is person) for person in (False, True))

        assert f"| points | {by_tests + by_person}: {by_tests} by tests, {by_person} by a person |" in head.source
        assert re.search(r"\| time \| about \d+ minutes \|\n\| before you start \| .{20,} \|", head.source), name
        says = f"with `dlcourse check {name}.ipynb` in a terminal. To hand in, save the notebook under the name it has,"
        assert says in " ".join(head.source.split()), name


def test_each_task_says_the_points_of_its_question() -> None:
    for name in assignments():
        titles = [cell.source.split("\n")[0] for cell in source_of(name).cells if cell.source.startswith("## ")]

        for number, (title, question) in enumerate(zip(titles, questions_of(name), strict=True), 1):
            points = f"{question.points} points, marked by a person" if question.person else f"{question.points} points"
            assert re.fullmatch(rf"## {number}\. .+ \({points}\)", title), f"{name}: {title}"


def test_all_notebooks_have_the_same_tools() -> None:
    tools = {
        cell.source for name in assignments() for cell in source_of(name).cells if notebooks.grade_id(cell) == "tools"
    }

    assert len(tools) == 1


def test_no_cell_of_a_solved_notebook_shows_anything() -> None:
    """What a test draws differs from run to run; a number on its last line would be taken for a part of the points."""
    shown = [
        f"{name}: {notebooks.grade_id(cell)}"
        for name in assignments()
        for cell in source_of(name).cells
        if cell.cell_type == "code" and cell.outputs
    ]

    assert shown == []
