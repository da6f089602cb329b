"""Students' notebooks: the released one, with answers from tests/answers put into its cells."""

import copy
from pathlib import Path

from nbformat import NotebookNode

from dlcourse import notebooks

ROOT = Path(__file__).parents[1]
ANSWERS = ROOT / "tests" / "answers"


def answers(assignment: str, question: str, kind: str) -> list[Path]:
    """The files with answers of a kind ("right" or "wrong") to one question."""
    return sorted((ANSWERS / assignment / question).glob(f"{kind}_*.py"))


def filled(released: NotebookNode, given: dict[str, str]) -> NotebookNode:
    """A copy of a notebook with the sources of ``given`` in the cells of those grade_ids."""
    nb = copy.deepcopy(released)
    cells = {notebooks.grade_id(cell): cell for cell in nb.cells}
    for question, source in given.items():
        cells[question].source = source
    return nb
