"""What a student handed in: read with care, checked, and put in order on a copy.

The copy has every locked cell as the instructor released it; of the submission, it takes the student's own cells.
"""

import copy
import json
import os
import shutil
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbformat.validator import normalize

from .. import notebooks
from ..files import write_whole

LIMIT = 20_000_000  # bytes a file
AGAIN = "save it in Jupyter and hand it in again"


class SubmissionError(Exception):
    """Why a submission cannot be graded, in one line."""


def stage(submitted: Path, released: list[Path], to: Path) -> list[str]:
    """Copies a submission into ``to``, each notebook merged with the released one of its name.

    submitted: the student's folder for the assignment. Returns what was mended, one line each.
    Raises SubmissionError where nothing can be graded.
    """
    if submitted.is_symlink() or not submitted.is_dir():
        raise SubmissionError(f"{submitted.name} is not a folder: hand in a folder with {released[0].name} in it")
    names = [path.name for path in released]
    if not any(os.path.lexists(submitted / name) for name in names):
        there = ", ".join(sorted(path.name for path in submitted.iterdir())[:5]) or "nothing"
        raise SubmissionError(f"no {' or '.join(names)} (there is: {there}): hand it in under that name")
    to.mkdir(parents=True)
    mended = []
    for path in released:
        if os.path.lexists(submitted / path.name):  # nbgrader gives a notebook that is missing no marks
            merged, notes = merge(read(submitted / path.name), notebooks.read(path))
            mended += [f"{path.name}, {note}" for note in notes]
            write_whole(to / path.name, notebooks.text_of(merged))
    _copy_other_files(submitted, to, names)
    return mended


def read(path: Path) -> NotebookNode:
    """A notebook from a student's hand. Raises SubmissionError for whatever else it is."""
    name = path.name
    if path.is_symlink():
        raise SubmissionError(f"{name} is a symbolic link: hand in the file itself")
    if not path.is_file():
        raise SubmissionError(f"{name} is not a file: hand in the notebook itself")
    size = path.stat().st_size
    if size == 0:
        raise SubmissionError(f"{name} is empty: hand it in again")
    if size > LIMIT:
        raise SubmissionError(
            f"{name} has {size / 1e6:.0f} MB, more than {LIMIT / 1e6:.0f} MB: clear its outputs and hand it in again"
        )
    try:
        text = path.read_bytes().decode("utf-8")
        content: Any = json.loads(text)
    except UnicodeDecodeError as error:
        raise SubmissionError(f"{name} is not UTF-8 (byte {error.start}): {AGAIN}") from error
    except json.JSONDecodeError as error:
        raise SubmissionError(
            f"{name} is not valid JSON (line {error.lineno}): open it in Jupyter, mend it and hand it in again"
        ) from error
    except RecursionError as error:
        raise SubmissionError(f"{name} is nested too deeply to be a notebook") from error
    version = content.get("nbformat") if isinstance(content, dict) else None
    if version != 4:
        raise SubmissionError(
            f"{name} has the notebook format {version}, not 4: open it in Jupyter, save it and hand it in again"
        )
    try:
        _, nb = normalize(nbformat.reads(text, as_version=4))  # gives ids to cells that have none, or the same
        nbformat.validate(nb, relax_add_props=True)
    except Exception as error:  # nbformat raises whatever its reading of a broken notebook runs into
        first = (str(error).splitlines() or [type(error).__name__])[0][:100]
        raise SubmissionError(f"{name} is not a valid notebook ({first}): {AGAIN}") from error
    return nb


def merge(theirs: NotebookNode, released: NotebookNode) -> tuple[NotebookNode, list[str]]:
    """The submission with every nbgrader cell as it was released, but for the source of the student's own cells.

    A released cell that is missing is put back behind the one before it. Returns the notebook and what was mended.
    """
    ours = {notebooks.grade_id(cell): cell for cell in released.cells if notebooks.grade_id(cell)}
    notes: list[str] = []
    cells: list[NotebookNode] = []
    seen: set[str] = set()
    for number, cell in enumerate(theirs.cells, start=1):
        grade_id = notebooks.grade_id(cell)
        cell.metadata.pop("nbgrader", None)
        if grade_id and grade_id not in ours:
            notes.append(f"cell {number}: grade_id {grade_id!r} is not in the assignment: run as an ordinary cell")
        elif grade_id in seen:
            notes.append(f"cell {number}: a second cell with grade_id {grade_id!r}: run as an ordinary cell")
        elif grade_id:
            seen.add(grade_id)
            cell = _merge_cell(cell, ours[grade_id])
        cells.append(cell)
    before = None
    for grade_id, cell in ours.items():
        if grade_id not in seen:
            notes.append(f"cell {grade_id} was missing: put back as it was released")
            place = next((i + 1 for i, c in enumerate(cells) if notebooks.grade_id(c) == before), 0) if before else 0
            cells.insert(place, copy.deepcopy(cell))
        before = grade_id
    kernel = theirs.metadata.get("kernelspec", {}).get("name", "python3")
    wanted = released.metadata.get("kernelspec", {}).get("name", "python3")
    if kernel != wanted:
        notes.append(f"kernel {kernel!r}: run with {wanted!r}, the course's")
    merged = copy.deepcopy(released)
    merged.cells = cells
    return merged, notes


def _merge_cell(theirs: NotebookNode, ours: NotebookNode) -> NotebookNode:
    merged = copy.deepcopy(ours)
    if not ours.metadata.nbgrader.get("locked"):
        merged.source = theirs.source
    return merged


def _copy_other_files(submitted: Path, to: Path, notebooks_: list[str]) -> None:
    """Plain files alone: a symbolic link could lead anywhere."""
    for folder, folders, files in os.walk(submitted):
        folders[:] = [name for name in folders if not (Path(folder) / name).is_symlink()]
        for name in files:
            path = Path(folder) / name
            target = to / path.relative_to(submitted)
            if path.is_symlink() or not path.is_file() or (target.name in notebooks_ and target.parent == to):
                continue
            if path.stat().st_size > LIMIT:
                raise SubmissionError(f"{path.relative_to(submitted)} has more than {LIMIT / 1e6:.0f} MB: leave it out")
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
