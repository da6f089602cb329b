"""What a student handed in: read with care, checked, and put in order on a copy.

The copy has every locked cell as the instructor released it; of the submission, it takes the student's own cells.
"""

import base64
import copy
import html
import json
import os
import re
import shutil
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_raw_cell
from nbformat.validator import normalize

from .. import notebooks

LIMIT, CELLS = 20_000_000, 2000  # bytes of a file; cells of a notebook
_IMAGES = {"image/png": b"\x89PNG", "image/jpeg": b"\xff\xd8\xff"}
_SCRIPT = re.compile(r"(?i)(javascript|vbscript|data)\s*:(?=\S)")  # where a link could lead
_ATTACHMENT = re.compile(r"attachment:([^\s)\"'>]+)")
_MARKUP = re.compile("<(?=[A-Za-z/!?])")  # what could begin a tag, in prose
_TURNS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]"
)  # controls, and turns of the direction of writing
AGAIN = "save it in Jupyter and hand it in again"


class SubmissionError(Exception):
    """Why a submission cannot be graded, in one line."""


def stage(submitted: Path, released: dict[str, NotebookNode], to: Path) -> tuple[dict[str, NotebookNode], list[str]]:
    """Merges each notebook with the released one of its name, and copies the other files into ``to``.

    submitted: the student's folder for the assignment. Returns the merged notebooks by name and what was mended, one
    line each. Raises SubmissionError where nothing can be graded.
    """
    names = [f"{name}.ipynb" for name in released]
    if submitted.is_symlink() or not submitted.is_dir():
        raise SubmissionError(f"{submitted.name} is not a folder: hand in a folder with {names[0]} in it")
    if submitted.parent.is_symlink():
        raise SubmissionError(f"{submitted.parent.name} is a symbolic link: hand in a folder of your own")
    if not any(os.path.lexists(submitted / name) for name in names):
        there = ", ".join(sorted(path.name for path in submitted.iterdir())[:5]) or "nothing"
        raise SubmissionError(f"no {' or '.join(names)} (there is: {there}): hand it in under that name")
    to.mkdir(parents=True)
    merged, mended = {}, []
    for name, nb in released.items():
        if os.path.lexists(submitted / f"{name}.ipynb"):  # nbgrader gives a notebook that is missing no marks
            merged[name], notes = merge(read(submitted / f"{name}.ipynb"), nb)
            mended += [f"{name}.ipynb, {note}" for note in notes]
    _copy_other_files(submitted, to, names)
    return merged, mended


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
    except ValueError as error:
        raise SubmissionError(f"{name} holds a number that no notebook holds: {AGAIN}") from error
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
    if len(nb.cells) > CELLS:
        raise SubmissionError(f"{name} has {len(nb.cells)} cells, more than {CELLS}: hand in your answers alone")
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
        cell = _plain_cell(cell)
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
    if notebooks.is_answer(ours):
        merged.source = _writable(theirs.source)
    return merged


def _without_lost_images(source: str, images: dict[str, Any]) -> str:
    """nbconvert makes no page of a notebook that refers to an attachment that is not there."""
    return _ATTACHMENT.sub(lambda found: found[0] if found[1] in images else "#", source)


def _plain_cell(theirs: NotebookNode) -> NotebookNode:
    """A cell of the student's without what changes how it runs or looks: metadata, tags, outputs, other fields."""
    make = {"code": new_code_cell, "markdown": new_markdown_cell}.get(theirs.cell_type, new_raw_cell)
    cell = make(_writable(theirs.source))
    if re.fullmatch("[A-Za-z0-9_-]{1,64}", theirs.get("id", "")):
        cell.id = theirs.id
    images = theirs.get("attachments")
    if theirs.cell_type == "markdown" and isinstance(images, dict):
        kept = {name: image for name, image in images.items() if _is_image(image)}
        cell.update({"attachments": kept} if kept else {})
    return cell


def _is_image(image: Any) -> bool:
    try:
        (found,) = image.items()
        return base64.b64decode(found[1], validate=True).startswith(_IMAGES[found[0]])
    except (AttributeError, KeyError, TypeError, ValueError):
        return False


def _writable(text: str) -> str:
    return text.encode("utf-8", "replace").decode()


def printable(text: str) -> str:
    """A text for one line of a terminal: what would move its cursor or turn its direction is written out."""
    return _TURNS.sub(lambda found: f"\\u{ord(found[0]):04x}", " ".join(_writable(text).split()))


def inert(nb: NotebookNode) -> NotebookNode:
    """The same notebook with nothing of the student's that acts, or misleads, on a page that shows it."""
    for cell in nb.cells:
        if cell.metadata.get("nbgrader", {}).get("locked"):
            continue
        cell.source = _TURNS.sub(lambda found: f"\\u{ord(found[0]):04x}", cell.source)
        if cell.cell_type == "raw":
            cell.source = html.escape(cell.source)
        elif cell.cell_type == "markdown":
            source = _without_lost_images(cell.source, cell.get("attachments", {}))
            cell.source = _SCRIPT.sub(r"\1&#xff1a;", _MARKUP.sub("&lt;", source.replace("&", "&amp;")))
    return nb


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
