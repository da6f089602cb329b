"""What a student runs: the visible tests of a notebook, on a copy in memory."""

from dataclasses import dataclass
from pathlib import Path

from nbclient import NotebookClient
from nbclient.exceptions import DeadKernelError
from nbformat import NotebookNode

from ..notebooks import KERNEL_ARGUMENTS, grade_id, is_answer, is_graded
from .submissions import SubmissionError, read

CELL_SECONDS = 30


@dataclass(frozen=True)
class Answer:
    """How one question stands: "passed", "failed", "not answered" or "for a person"; message: what the test said."""

    question: str
    status: str
    message: str = ""


def check(path: Path) -> list[Answer]:
    """Runs a notebook from its first cell and says how each question stands. The file is left as it is.

    Raises SubmissionError where the file is no notebook, has no questions, or its kernel dies.
    """
    nb = read(path)
    if not any(is_graded(cell) for cell in nb.cells):
        raise SubmissionError(f"{path.name} has no tests: is it the notebook of an exercise?")
    client = NotebookClient(
        nb,
        kernel_name="python3",
        timeout=CELL_SECONDS,
        interrupt_on_timeout=True,
        error_on_timeout={"ename": "TimeoutError", "evalue": f"more than {CELL_SECONDS} seconds", "traceback": []},
        allow_errors=True,
        shutdown_kernel="immediate",
        extra_arguments=KERNEL_ARGUMENTS,
        resources={"metadata": {"path": str(path.resolve().parent)}},
    )
    try:
        client.execute()
    except DeadKernelError as error:
        raise SubmissionError(
            f"{path.name}: its kernel died: a cell ends the process or takes too much memory"
        ) from error
    answers, written = [], ""
    for cell in nb.cells:
        written = cell.source if is_answer(cell) else written
        if is_graded(cell):
            answers.append(_answer(cell, written))
    return answers


def _answer(cell: NotebookNode, written: str) -> Answer:
    """How a question stands by its test cell, and by what the student wrote above it."""
    question = (grade_id(cell) or "").removeprefix("test_")
    if is_answer(cell):
        return Answer(question, "for a person")
    error = next((output for output in cell.outputs if output.output_type == "error"), None)
    if error is None:
        return Answer(question, "passed")
    if "raise NotImplementedError()" in written:
        return Answer(question, "not answered")
    message = error.evalue if error.ename == "AssertionError" else f"{error.ename}: {error.evalue}"
    return Answer(question, "failed", message)
