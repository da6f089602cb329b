"""pytest runs each notebook of book/ and solutions/ anew, with nbval, and holds its outputs against the stored ones.

The examples in the docstrings of dlcourse/ are run too, with the names that a reader has: torch, nn and d2l.
"""

from pathlib import Path
from typing import Any

import nbformat
import numpy as np
import pytest
from _pytest.doctest import DoctestModule
from nbval.plugin import IPyNbCell, IPyNbFile

from dlcourse.grading.kernels import use_warm_kernels
from tests.outputs import differences

ROOT = Path(__file__).parent
collect_ignore = ["dlcourse/exercises"]  # nobody has answered them


@pytest.fixture(scope="session")
def made_up_fashion_mnist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with Fashion-MNIST's files: 320 and 64 images, whose label is the brightest of ten bands."""
    root = tmp_path_factory.mktemp("data")
    raw = root / "FashionMNIST" / "raw"
    raw.mkdir(parents=True)
    rng = np.random.default_rng(0)
    for split, n in (("train", 320), ("t10k", 64)):
        labels = rng.integers(0, 10, n, dtype=np.uint8)
        images = rng.integers(0, 100, (n, 28, 28), dtype=np.uint8)
        for image, label in zip(images, labels, strict=True):
            image[2 * label : 2 * label + 3] += 150
        for kind, values in (("images-idx3", images), ("labels-idx1", labels)):
            header = np.array([2048 + values.ndim, *values.shape], dtype=">i4")
            (raw / f"{split}-{kind}-ubyte").write_bytes(header.tobytes() + values.tobytes())
    return root


@pytest.fixture(autouse=True)
def examples(request: pytest.FixtureRequest) -> None:
    """What an example in a docstring may count on: the three names, an empty folder, Fashion-MNIST on the disk."""
    if not isinstance(request.node, pytest.DoctestItem):
        return
    import matplotlib
    import torch

    import dlcourse as d2l

    matplotlib.use("Agg")
    given = request.getfixturevalue  # asked for here, so that no other test makes a folder that it does not need
    given("monkeypatch").chdir(given("tmp_path"))
    given("monkeypatch").setenv("DLCOURSE_DATA", str(given("made_up_fashion_mnist")))
    given("doctest_namespace").update(torch=torch, nn=torch.nn, d2l=d2l)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> "Notebook | DoctestModule | None":
    if file_path.parent == ROOT / "dlcourse" and file_path.match("[a-z]*.py"):  # __main__ would run
        return DoctestModule.from_parent(parent, path=file_path)
    if file_path.suffix == ".ipynb" and not any(part.startswith((".", "_")) for part in file_path.parts):
        return Notebook.from_parent(parent, path=file_path)
    return None


class Notebook(IPyNbFile):
    def collect(self) -> Any:
        for cell in super().collect():
            yield Cell.from_parent(self, name=cell.name, cell_num=cell.cell_num, cell=cell.cell, options=cell.options)

    def setup(self) -> None:
        use_warm_kernels()
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
