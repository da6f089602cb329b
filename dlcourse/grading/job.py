"""What the host has T do: the cells of a notebook, its files and its limits."""

from dataclasses import dataclass

GRACE = 2  # seconds that an interrupted cell has to end


@dataclass(frozen=True)
class Cell:
    """A cell to run. kind: "student", "locked" (in S and in T), "test", or "in-process" (a test in S)."""

    index: int
    kind: str
    source: str
    released: str = ""


@dataclass(frozen=True)
class Job:
    """A notebook to grade.

    own: the names that the instructor's answers assign; instructors: those that the locked cells and tests assign,
    never taken from S; operators: those that the classes of the instructor's answers define; definitions: what the
    instructor's other cells import and define; files: of the working folder, by path; protected: those of them that
    are the instructor's; seed: each test draws its numbers from it, whatever ran before.
    """

    cells: list[Cell]
    own: frozenset[str]
    instructors: frozenset[str]
    operators: frozenset[str]
    definitions: list[str]
    files: dict[str, bytes]
    protected: frozenset[str]
    cell_seconds: float
    seconds: float
    seed: int
