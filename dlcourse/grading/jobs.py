"""From an instructor's notebook and a student's to what T is to run.

Names: what the instructor's answers assign are the student's names; what the instructor's other open cells import and
define (a student may have changed them) T has from the instructor.
"""

import ast
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from IPython.core.inputtransformer2 import TransformerManager
from nbformat import NotebookNode

from .. import notebooks
from .job import Cell, Job
from .referee import Limits

IN_PROCESS = "in-process"  # the tag of a test that runs in S, as nbgrader runs it
_IMPORTS = (ast.Import, ast.ImportFrom)
_DEFINITIONS = (*_IMPORTS, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


@dataclass(frozen=True)
class Lesson:
    """A notebook of an assignment.

    source: the instructor's; released: the student's version of it; full: that, with the hidden tests in it.
    """

    path: Path
    source: NotebookNode
    released: NotebookNode
    full: NotebookNode

    @property
    def name(self) -> str:
        """What nbgrader calls the notebook."""
        return self.path.stem

    @cached_property
    def questions(self) -> list[str]:
        """The grade_ids of what has points."""
        return [notebooks.grade_id(cell) or "" for cell in self.source.cells if notebooks.is_graded(cell)]

    @cached_property
    def own(self) -> frozenset[str]:
        """The names that the instructor's answers assign, define or delete at top level."""
        return _names(cell for cell in self.source.cells if notebooks.is_answer(cell))

    @cached_property
    def instructors(self) -> frozenset[str]:
        """The names that the locked cells and the tests assign, and no answer does."""
        closed = [cell for cell in self.full.cells if notebooks.grade_id(cell) and not notebooks.is_answer(cell)]
        return _names(closed) - self.own

    @cached_property
    def operators(self) -> frozenset[str]:
        """The special methods of the classes that the instructor's answers define."""
        code = [cell.source for cell in self.source.cells if cell.cell_type == "code" and notebooks.is_answer(cell)]
        classes = [node for source in code for node in _statements(source) if isinstance(node, ast.ClassDef)]
        return frozenset(item.name for cls in classes for item in cls.body if isinstance(item, ast.FunctionDef))

    @cached_property
    def definitions(self) -> list[str]:
        """Statements of the instructor's open cells that T runs first."""
        found = []
        for cell in self.source.cells:
            answer = notebooks.is_answer(cell)
            if cell.cell_type == "code" and (answer or not notebooks.grade_id(cell)):
                kinds = _IMPORTS if answer else _DEFINITIONS
                found += [
                    ast.unparse(statement) for statement in _statements(cell.source) if isinstance(statement, kinds)
                ]
        return found

    @cached_property
    def has_solutions(self) -> bool:
        """Whether the instructor's notebook answers its own questions."""
        open_cells = {
            notebooks.grade_id(cell): cell.source for cell in self.released.cells if notebooks.is_answer(cell)
        }
        return any(
            cell.cell_type == "code"
            and notebooks.is_answer(cell)
            and cell.source != open_cells.get(notebooks.grade_id(cell))
            for cell in self.source.cells
        )

    def without_hidden_tests(self, nb: NotebookNode) -> NotebookNode:
        """A graded notebook as it may be shown: nbgrader's feedback has the source of every cell in it."""
        released = {notebooks.grade_id(cell): cell.source for cell in self.released.cells}
        for cell in nb.cells:
            if notebooks.grade_id(cell) and not notebooks.is_answer(cell):
                cell.source = released[notebooks.grade_id(cell)]
        return nb

    def job(
        self, nb: NotebookNode, files: dict[str, bytes], protected: frozenset[str], limits: Limits, seed: int
    ) -> Job:
        """What T does with a notebook, whose locked cells are the instructor's."""
        released = {notebooks.grade_id(cell): cell.source for cell in self.released.cells if notebooks.grade_id(cell)}
        cells = [
            Cell(index, kind_of(cell), cell.source, released.get(notebooks.grade_id(cell), ""))
            for index, cell in enumerate(nb.cells)
            if cell.cell_type == "code" and cell.source.strip()
        ]
        return Job(
            cells=cells,
            own=self.own,
            instructors=self.instructors,
            operators=self.operators,
            definitions=self.definitions,
            files=files,
            protected=protected,
            cell_seconds=limits.cell_seconds,
            seconds=limits.seconds,
            seed=seed,
        )


def kind_of(cell: NotebookNode) -> str:
    """How a code cell is run: see job.Cell."""
    if notebooks.is_graded(cell) and not notebooks.is_answer(cell):
        return "in-process" if IN_PROCESS in cell.metadata.get("tags", []) else "test"
    return "locked" if cell.metadata.get("nbgrader", {}).get("locked") else "student"


def names_of(nb: NotebookNode) -> dict[int, str]:
    """How messages call the cells."""
    return {index: notebooks.grade_id(cell) or str(index + 1) for index, cell in enumerate(nb.cells)}


def _statements(source: str) -> list[ast.stmt]:
    try:
        return ast.parse(TransformerManager().transform_cell(source)).body
    except SyntaxError:
        return []


def _names(cells: Iterable[NotebookNode]) -> frozenset[str]:
    code = [cell.source for cell in cells if cell.cell_type == "code"]
    statements = [statement for source in code for statement in _statements(source)]
    return frozenset(
        name for statement in statements if not isinstance(statement, _IMPORTS) for name in _bound(statement)
    )


def _bound(statement: ast.stmt) -> set[str]:
    """The names that a statement binds at top level."""
    if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return {statement.name}
    return {
        node.id
        for node in ast.walk(statement)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store | ast.Del)
    }
