"""pytest runs each notebook of book/ and solutions/ anew, with nbval, and holds its outputs against the stored ones."""

from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbval.plugin import IPyNbCell, IPyNbFile

from tests.outputs import differences

ROOT = Path(__file__).parent


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> "Notebook | None":
    if file_path.suffix == ".ipynb" and not any(part.startswith((".", "_")) for part in file_path.parts):
        return Notebook.from_parent(parent, path=file_path)
    return None


class Notebook(IPyNbFile):
    def collect(self) -> Any:
        for cell in super().collect():
            yield Cell.from_parent(self, name=cell.name, cell_num=cell.cell_num, cell=cell.cell, options=cell.options)

    def setup(self) -> None:
        super().setup()
        self.kernel.execute_cell_input = self.execute
        self.displays: dict[str, dict[str, str]] = {}

    def execute(self, source: str, allow_stdin: bool | None = None) -> str:
        """nbval runs cells outside the history; Python's shell then does not see that one ends in `;`."""
        return self.kernel.kc.execute(source, allow_stdin=allow_stdin, stop_on_error=False)

    def get_kernel_message(self, timeout: float | None = None, stream: str = "iopub") -> dict[str, Any]:
        """nbval passes over updates of a display (a plot that grows): they are taken into what it has kept."""
        while True:
            message = super().get_kernel_message(timeout, stream)
            display = message["content"].get("transient", {}).get("display_id")
            if message["msg_type"] == "display_data" and display:
                # A NotebookNode, for nbval keeps a copy of anything else.
                self.displays[display] = message["content"]["data"] = nbformat.from_dict(message["content"]["data"])
            if message["msg_type"] != "update_display_data":
                return message
            if display in self.displays:
                self.displays[display].clear()
                self.displays[display].update(message["content"]["data"])


class Cell(IPyNbCell):
    def compare_outputs(self, test: Any, ref: Any, skip_compare: Any = None) -> bool:
        self.comparison_traceback = differences(ref, test, self.cell.metadata.get("tolerance"))
        return not self.comparison_traceback
