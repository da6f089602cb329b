"""From the instructor's notebook to the student's, and to the gradebook's copy of each locked cell."""

import re
import shutil
import tempfile
from pathlib import Path

from nbformat import NotebookNode

from .. import notebooks
from ..files import write_whole
from .course import Course, GradingError


def release(course: Course, assignment: str, to: Path, db_url: str | None = None) -> list[Path]:
    """Writes the student's version of an assignment into ``to`` and its cells into the gradebook.

    db_url: another gradebook than the course's. Returns the notebooks. Raises GradingError where the instructor's
    notebook is missing, has no graded cell, or nbgrader finds a fault in it.
    """
    source = course.source(assignment)
    first = course.shown(next(iter(source)))
    if not any(notebooks.is_graded(cell) for nb in source.values() for cell in nb.cells):
        raise GradingError(f"{first} has no graded cell: give at least one test cell points")
    for path, nb in source.items():
        _check_cells(course.shown(path), nb)
    with tempfile.TemporaryDirectory() as scratch:
        elsewhere = {"release_directory": scratch} | ({"db_url": db_url} if db_url else {})
        outcome = course.with_folders(**elsewhere).api.generate_assignment(assignment, force=True, create=True)
        if not outcome["success"]:
            raise GradingError(f"{first}: {_fault(outcome)}")
        made = Path(scratch) / assignment
        for path in made.glob("*.ipynb"):
            nb = notebooks.canonical(notebooks.read(path))
            write_whole(path, notebooks.text_of(nb))
        shutil.copytree(made, to, dirs_exist_ok=True)
    return [to / path.name for path in source]


def make_exercises(course: Course) -> list[Path]:
    """Makes the release folder from the source folder anew; assignments that are gone go from it too."""
    target = course.root / course.folders.release_directory
    if not course.assignments():
        raise GradingError(f"{course.shown(course.root / course.folders.source_directory)} holds no assignment")
    with tempfile.TemporaryDirectory(dir=course.root, prefix=".exercises-") as scratch:
        fresh = Path(scratch) / "new"
        gradebook = f"sqlite:///{scratch}/gradebook.db"
        made = [p for name in course.assignments() for p in release(course, name, fresh / name, gradebook)]
        if target.exists():
            target.rename(Path(scratch) / "old")
        fresh.rename(target)
    return [target / path.relative_to(fresh) for path in made]


def _check_cells(where: str, nb: NotebookNode) -> None:
    """Raises GradingError for the two slips that nbgrader answers with a traceback or not at all."""
    seen: set[str] = set()
    for cell in nb.cells:
        name = notebooks.grade_id(cell)
        if name is None:
            continue
        if name in seen:
            raise GradingError(f"{where}: two cells have the grade_id {name!r}: give one of them another")
        seen.add(name)
        for region in ("SOLUTION", "HIDDEN TESTS"):
            if cell.source.count(f"BEGIN {region}") > cell.source.count(f"END {region}"):
                what = f"{'the solution is' if region == 'SOLUTION' else 'hidden tests are'} never closed"
                raise GradingError(f'{where}, cell {name}: {what}. Add a line "### END {region}", then try again.')


def _fault(outcome: dict[str, str]) -> str:
    """The last exception that nbgrader logged, without its traceback."""
    lines = (outcome.get("log", "") + outcome.get("error", "")).splitlines()
    said = [line.split(": ", 1)[1] for line in lines if re.match(r"[\w.]+(Error|Exception): ", line)]
    ours = [line for line in said if "see the the above" not in line]
    return ours[-1] if ours else "nbgrader could not read it; run: nbgrader generate_assignment"
