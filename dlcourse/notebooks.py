"""The canonical form of the course's notebooks: what git keeps, and what `make lint` asks for."""

import base64
import re
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from .files import write_whole

METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
WIDGET = "application/vnd.jupyter.widget-view+json"
IMAGES = ("image/svg+xml", "image/png")
FIGURE_LIMIT = 60_000  # bytes
CELL_SECONDS = 120  # a cell of the book that runs longer is stopped
KERNEL_ARGUMENTS = ["--HistoryManager.hist_file=:memory:", "--log-level=40"]
_MACHINE = re.compile(r"/(?:home|root|tmp|Users|usr)/|[A-Z]:\\\\|site-packages|\b0x[0-9a-f]{6,}\b")


def read(path: Path) -> NotebookNode:
    """The notebook in a file, as nbformat 4."""
    return nbformat.read(path, as_version=4)


def text_of(nb: NotebookNode) -> str:
    """A notebook as git keeps it: one space of indentation, plain Unicode, a newline last."""
    return nbformat.writes(nb, indent=1, ensure_ascii=False).rstrip("\n") + "\n"


def grade_id(cell: NotebookNode) -> str | None:
    """The name that nbgrader knows a cell by."""
    name = _nbgrader(cell).get("grade_id")
    return name if isinstance(name, str) else None


def is_graded(cell: NotebookNode) -> bool:
    """Whether a cell carries points."""
    return bool(_nbgrader(cell).get("grade"))


def is_answer(cell: NotebookNode) -> bool:
    """Whether a cell is the student's to fill in."""
    return bool(_nbgrader(cell).get("solution"))


def canonical(nb: NotebookNode) -> NotebookNode:
    """The same notebook with counts 1 … n, our kernel, and no trace of widgets (a progress bar leaves one).

    A cell without a count was never run and stays so. The notebook is changed in place and returned.
    """
    nb.metadata = nbformat.from_dict(METADATA)
    nb.nbformat_minor = 5
    count = 0
    for cell in nb.cells:
        for key in ("collapsed", "execution", "scrolled", "ExecuteTime", "vscode"):
            cell.metadata.pop(key, None)
        if cell.cell_type != "code":
            continue
        if cell.execution_count is not None:
            count += 1
            cell.execution_count = count
        cell.outputs = [output for output in cell.outputs if WIDGET not in output.get("data", {})]
        for output in cell.outputs:
            output.pop("transient", None)
            if "metadata" in output:
                output.metadata = {}
            if output.output_type == "execute_result":
                output.execution_count = cell.execution_count
    return nb


def execute(path: Path) -> None:
    """Runs a notebook from its first cell and writes it in canonical form.

    Raises nbclient.exceptions.CellControlSignal where a cell without the tag `raises-exception` fails or takes too
    long; the file is then as it was.
    """
    from nbclient import NotebookClient

    nb = read(path)
    nb.metadata = nbformat.from_dict(METADATA)
    resources = {"metadata": {"path": str(path.parent)}}
    client = NotebookClient(
        nb,
        timeout=CELL_SECONDS,
        coalesce_streams=True,
        extra_arguments=KERNEL_ARGUMENTS,
        shutdown_kernel="immediate",
        resources=resources,
    )
    client.execute()
    write_whole(path, text_of(canonical(nb)))


def problems(path: Path) -> list[str]:
    """What keeps a notebook of the course from being canonical, one line each."""
    text = path.read_text(encoding="utf-8")
    nb = read(path)
    found = [f"{path}, cell {grade_id(cell) or cell.id}: {what}" for cell in nb.cells for what in _cell_problems(cell)]
    if text != text_of(canonical(nb)):
        found.append(f"{path}: not in canonical form: run make notebooks")
    return found


def _cell_problems(cell: NotebookNode) -> list[str]:
    found = []
    tags = cell.metadata.get("tags", [])
    if "NBVAL_" in cell.source or any(tag.startswith("nbval-") for tag in tags):
        found.append("tells nbval not to look: state a tolerance in the cell's metadata instead")
    if cell.cell_type != "code" or not cell.source.strip():
        return found
    if cell.execution_count is None:
        found.append("was never run: run make notebooks")
    for output in cell.outputs:
        data = output.get("data", {})
        if output.get("name") == "stderr":
            found.append("prints to stderr: mend the warning")
        if output.output_type == "error" and "raises-exception" not in tags:
            found.append(f"ends in {output.ename}")
        if _MACHINE.search(output.get("text", "") + data.get("text/plain", "") + "".join(output.get("traceback", []))):
            found.append("shows a path or an address of one machine")
        for kind in IMAGES:
            if kind in data:
                found += _figure_problems(cell, kind, data[kind])
    return found


def _figure_problems(cell: NotebookNode, kind: str, image: str) -> list[str]:
    found = []
    if len(cell.metadata.get("mystnb", {}).get("image", {}).get("alt", "")) < 20:
        found.append('has a figure without alt text: set the metadata {"mystnb": {"image": {"alt": "…"}}}')
    size = len(image.encode() if kind == "image/svg+xml" else base64.b64decode(image))
    if size > FIGURE_LIMIT:
        found.append(f"has a figure of {size:,} bytes: the limit is {FIGURE_LIMIT:,}")
    return found


def _nbgrader(cell: NotebookNode) -> dict[str, Any]:
    marks = cell.metadata.get("nbgrader")
    return marks if isinstance(marks, dict) else {}
