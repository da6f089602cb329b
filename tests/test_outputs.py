"""A page whose stored output is not what its cell gives fails; a page that another machine made passes."""

import base64
import io
import subprocess
import sys
from xml.etree import ElementTree

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


def grown(t: str) -> list[NotebookNode]:
    output = figure(t=t)
    output[0].data["text/plain"] = "<IPython.core.display.SVG object>"
    return output


GROWS = f"""
from IPython.display import SVG, display
svg = {CURVE!r}
shown = display(SVG(svg.format(x=1, y=2, t="epoch 1", id="p")), display_id=True)
shown.update(SVG(svg.format(x=10, y=50, t="epoch 9", id="p")))"""
PAGES = {
    "true": ("print('accuracy', 0.25 * 2)", printed("accuracy 0.5\n")),
    "stale": ("print('accuracy', 0.25 * 2)", printed("accuracy 0.6\n")),
    "grown": (GROWS, grown("epoch 9")),
    "half-grown": (GROWS, grown("epoch 8")),
    "silenced": ("6 * 7;", []),
}


@pytest.fixture(scope="module")
def failures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What pytest says of each page, with the plugin that the repository's conftest.py is; "" where it passes."""
    folder = tmp_path_factory.mktemp("pages")
    for name, (source, outputs) in PAGES.items():
        nb = new_notebook(cells=[new_code_cell(source, execution_count=1, outputs=outputs)])
        (folder / f"{name}.ipynb").write_text(notebooks.text_of(notebooks.canonical(nb)))
    command = [sys.executable, "-m", "pytest", "-p", "conftest", "--rootdir", str(folder), "-c", "/dev/null"]
    done = subprocess.run(
        [*command, "--junitxml", folder / "report.xml", folder], cwd=ROOT, capture_output=True, text=True
    )
    cases = list(ElementTree.parse(folder / "report.xml").iter("testcase"))
    assert len(cases) == len(PAGES), done.stdout
    return {case.attrib["classname"].removesuffix(".ipynb"): "".join(case.itertext()) for case in cases}


def test_a_stale_number_planted_in_a_page_is_caught(failures: dict[str, str]) -> None:
    assert "accuracy 0.6" in failures["stale"]
    assert "accuracy 0.5" in failures["stale"]


def test_a_true_number_passes(failures: dict[str, str]) -> None:
    assert failures["true"] == ""


def test_a_plot_that_grows_is_compared_as_it_ends(failures: dict[str, str]) -> None:
    assert failures["grown"] == ""
    assert "epoch 8" in failures["half-grown"]


def test_a_semicolon_silences_a_cell_as_it_does_in_jupyter(failures: dict[str, str]) -> None:
    assert failures["silenced"] == ""
