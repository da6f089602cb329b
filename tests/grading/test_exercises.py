"""exercises/ is what solutions/ makes, without a trace of a solution or a hidden test."""

import re
import shutil
from pathlib import Path

from click.testing import CliRunner

from dlcourse import notebooks
from dlcourse.cli import main
from tests.filled import ROOT, questions

REGION = re.compile(r"### BEGIN (SOLUTION|HIDDEN TESTS)\n(.*?)### END \1", re.DOTALL)
COMMON = {"except Exception as error:"}  # Python that says nothing of the answer
ASSIGNMENTS = sorted(path.name for path in (ROOT / "solutions").iterdir())


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
    for name in ASSIGNMENTS:
        source = notebooks.read(ROOT / "solutions" / name / f"{name}.ipynb")
        released = notebooks.read(ROOT / "exercises" / name / f"{name}.ipynb")
        shown = {line.strip() for cell in released.cells for line in cell.source.splitlines()}
        regions = [text for cell in source.cells for _, text in REGION.findall(cell.source)]
        secret = {line.strip() for text in regions for line in text.splitlines()}

        leaked = {line for line in secret & shown if len(line) > 12} - COMMON

        assert len(secret) > 20
        assert leaked == set(), f"{name}: released although it is a solution or a hidden test"


def test_half_of_the_points_or_more_hang_on_hidden_tests() -> None:
    for name in ASSIGNMENTS:
        cells = notebooks.read(ROOT / "solutions" / name / f"{name}.ipynb").cells
        graded = [cell for cell in cells if notebooks.is_graded(cell)]
        hidden = [cell for cell in graded if "BEGIN HIDDEN TESTS" in cell.source]

        points = [sum(cell.metadata.nbgrader.points for cell in some) for some in (hidden, graded)]

        assert points[0] >= points[1] / 2
        assert 4 <= len(hidden) <= 7
        assert [notebooks.grade_id(cell) for cell in hidden] == [f"test_{q}" for q in _in_order(cells, questions(name))]


def _in_order(cells: list, names: list[str]) -> list[str]:
    order = [notebooks.grade_id(cell) for cell in cells]
    return sorted(names, key=order.index)
