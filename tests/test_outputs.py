"""A page whose stored output is not what its cell gives fails; a page that another machine made passes."""

import base64
import io
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook, new_output
from PIL import Image

from dlcourse import notebooks
from tests.filled import ROOT
from tests.outputs import differences

CURVE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">'
    '<path id="{id}" d="M {x} 10 L 90 {y}"/><text>{t}</text></svg>'
)


def printed(text: str) -> list[NotebookNode]:
    return [new_output("stream", name="stdout", text=text)]


def figure(x: float = 10.0, y: float = 50.0, t: str = "loss", id: str = "p1") -> list[NotebookNode]:
    return [new_output("display_data", data={"image/svg+xml": CURVE.format(x=x, y=y, t=t, id=id)})]


def picture(pixels: np.ndarray) -> list[NotebookNode]:
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "png")
    return [new_output("display_data", data={"image/png": base64.b64encode(file.getvalue()).decode()})]


def grey(shade: int = 100) -> np.ndarray:
    return np.full((128, 128, 3), shade, dtype=np.uint8)


@pytest.mark.parametrize(
    ("stored", "fresh"),
    [
        (printed("acc 0.9500"), printed("acc 0.9504")),
        (printed("1e-5"), printed("1.0005e-05")),
        (printed("loss 2.0\n"), printed("loss 2.0")),
        (figure(), figure(y=50.9)),
        (figure(id="p1"), figure(id="p2")),
        (picture(grey(100)), picture(grey(103))),
    ],
)
def test_what_another_machine_may_give_passes(stored: list[NotebookNode], fresh: list[NotebookNode]) -> None:
    assert differences(stored, fresh) == []


@pytest.mark.parametrize(
    ("stored", "fresh"),
    [
        (printed("acc 0.950"), printed("acc 0.952")),
        (printed("shape (6, 28)"), printed("shape (6, 24)")),
        (printed("400"), printed("401")),
        (printed("yes"), printed("no")),
        (printed("a\nb"), printed("a")),
        (printed("a"), []),
        ([], printed("a")),
        (printed("nan"), printed("0.5")),
        (figure(), figure(y=53)),
        (figure(), figure(t="accuracy")),
        (figure(), printed("loss")),
    ],
)
def test_what_a_reader_would_see_differently_fails(stored: list[NotebookNode], fresh: list[NotebookNode]) -> None:
    assert differences(stored, fresh) != []


def test_a_picture_with_a_new_line_in_it_fails() -> None:
    line = grey()
    line[60:64, 20:100] = 0

    assert differences(picture(grey()), picture(line)) != []


def test_a_cell_may_state_a_wider_tolerance_for_whole_numbers_too() -> None:
    assert differences(printed("350 right"), printed("352 right"), tolerance=0.01) == []
    assert differences(printed("350 right"), printed("360 right"), tolerance=0.01) != []


def test_a_progress_bar_is_not_part_of_the_page() -> None:
    bar = new_output("display_data", data={notebooks.WIDGET: {}, "text/plain": "0%"})

    assert differences(printed("done"), [bar, *printed("done")]) == []


def rerun(folder: Path, *cells: NotebookNode) -> "subprocess.CompletedProcess[str]":
    """pytest on one notebook, with the plugin that the repository's conftest.py is."""
    nb = notebooks.canonical(new_notebook(cells=list(cells)))
    (folder / "page.ipynb").write_text(notebooks.text_of(nb))
    command = [sys.executable, "-m", "pytest", "-p", "conftest", "--rootdir", str(folder), "-c", "/dev/null"]
    return subprocess.run([*command, folder / "page.ipynb"], cwd=ROOT, capture_output=True, text=True)


def cell(source: str, outputs: list[NotebookNode]) -> NotebookNode:
    return new_code_cell(source, execution_count=1, outputs=outputs)


def test_a_stale_number_planted_in_a_page_is_caught(tmp_path: Path) -> None:
    done = rerun(tmp_path, cell("print('accuracy', 0.25 * 2)", printed("accuracy 0.6\n")))

    assert done.returncode == 1
    assert "accuracy 0.6" in done.stdout
    assert "accuracy 0.5" in done.stdout


def test_a_true_number_passes(tmp_path: Path) -> None:
    done = rerun(tmp_path, cell("print('accuracy', 0.25 * 2)", printed("accuracy 0.5\n")))

    assert done.returncode == 0, done.stdout


def test_a_plot_that_grows_is_compared_as_it_ends(tmp_path: Path) -> None:
    source = (
        "from IPython.display import SVG, display\n"
        f"svg = {CURVE!r}\n"
        "shown = display(SVG(svg.format(x=1, y=2, t='epoch 1', id='p')), display_id=True)\n"
        "shown.update(SVG(svg.format(x=10, y=50, t='epoch 9', id='p')))"
    )

    def stored(t: str) -> list[NotebookNode]:
        output = figure(t=t)
        output[0].data["text/plain"] = "<IPython.core.display.SVG object>"
        return output

    good = rerun(tmp_path, cell(source, stored("epoch 9")))
    stale = rerun(tmp_path, cell(source, stored("epoch 8")))

    assert (good.returncode, stale.returncode) == (0, 1), good.stdout


def test_a_semicolon_silences_a_cell_as_it_does_in_jupyter(tmp_path: Path) -> None:
    assert rerun(tmp_path, cell("6 * 7;", [])).returncode == 0
