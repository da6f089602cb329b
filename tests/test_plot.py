"""Figures, and how a training shows itself in a terminal, in a notebook, and nowhere."""

import io
import os
import pty
import subprocess
import sys
import termios

import pytest
import torch
from matplotlib import pyplot as plt
from nbclient import NotebookClient
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook
from torch import nn

import dlcourse as d2l

TRAIN = """
import torch
from torch import nn
import dlcourse as d2l
net = nn.Sequential(nn.Flatten(), nn.Linear(784, 10))
history = d2l.fit(net, d2l.load_data()[0], epochs=3, lr=0.1{})
"""


@pytest.fixture(autouse=True)
def _close_figures() -> None:
    plt.close("all")


@pytest.fixture(scope="module")
def notebook() -> dict[str, list[NotebookNode]]:
    """What a notebook stores for a training with a bar and for one with a live plot, in one kernel."""
    nb = new_notebook(cells=[new_code_cell(TRAIN.format(how)) for how in ("", ", plot=True, progress=False")])
    NotebookClient(nb, kernel_name="python3", shutdown_kernel="immediate").execute()
    return dict(zip(("bar", "plot"), (cell.outputs for cell in nb.cells), strict=True))


def test_nothing_is_printed_where_nobody_looks() -> None:
    done = subprocess.run([sys.executable, "-c", TRAIN.format("")], capture_output=True, text=True, check=True)

    assert (done.stdout, done.stderr) == ("", "")


def test_a_terminal_shows_a_bar_that_goes_away() -> None:
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 80))
    with subprocess.Popen([sys.executable, "-c", TRAIN.format("")], stdout=theirs, stderr=theirs) as child:
        os.close(theirs)
        seen = b""
        try:
            while chunk := os.read(ours, 4096):
                seen += chunk
        except OSError:  # the end of a terminal on Linux
            pass
    os.close(ours)

    assert child.returncode == 0
    assert b"batches/s" in seen
    assert seen.rstrip(b" \r\n").endswith(b"\r") or seen.endswith(b"\r")


def test_a_notebook_shows_a_bar_and_no_error_output(notebook: dict[str, list[NotebookNode]]) -> None:
    assert [sorted(output.data) for output in notebook["bar"]] == [
        ["application/vnd.jupyter.widget-view+json", "text/plain"]
    ]


def test_a_live_plot_leaves_one_figure_however_many_epochs(notebook: dict[str, list[NotebookNode]]) -> None:
    assert [sorted(output.data) for output in notebook["plot"]] == [["image/svg+xml", "text/plain"]]


def test_an_animator_leaves_a_curve_alone_where_the_value_is_none() -> None:
    animator = d2l.Animator(xlabel="epoch", legend=["loss", "acc"])

    animator.add(1, (2.0, None))
    animator.add(2, (1.0, torch.tensor(0.5)))

    assert animator.curves == [([1.0, 2.0], [2.0, 1.0]), ([2.0], [0.5])]
    assert [len(line.get_xdata()) for line in animator.axes[0].lines] == [2, 1]


@pytest.mark.parametrize(
    ("X", "Y", "points"),
    [
        (torch.arange(3.0), None, [3]),
        ([torch.tensor(1.0), torch.tensor(2.0)], None, [2]),
        ([1, 2, 3], [[1, 2, 3], [3, 2, 1]], [3, 3]),
        (torch.arange(4.0), torch.ones(2, 4), [4, 4]),
        ([[1, 2], [1, 2, 3]], [[1, 2], [1, 2, 3]], [2, 3]),
    ],
)
def test_plot_takes_one_curve_or_several(X: object, Y: object, points: list[int]) -> None:
    d2l.plot(X, Y, "x", "y", legend=["a", "b"])

    assert [len(line.get_xdata()) for line in plt.gca().lines] == points


def test_images_stand_in_a_grid_with_their_titles() -> None:
    axes = d2l.show_images(torch.rand(6, 1, 8, 8), 2, 3, titles=list("abcdef"))

    assert [ax.get_title() for ax in axes] == list("abcdef")
    assert axes[0].images[0].get_array().shape == (8, 8)


def test_a_net_is_drawn_with_the_shapes_that_it_has() -> None:
    net = nn.Sequential(nn.Conv2d(1, 6, 5), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(864, 10))

    figure = d2l.show_network(net, torch.zeros(1, 1, 28, 28))

    texts = " | ".join(text.get_text() for text in figure.axes[0].texts).replace("\u2009", " ")
    for words in ("Conv", "MaxPool", "Linear", "24", "12", "10"):
        assert words in texts
    assert "ReLU" not in texts


def test_the_same_data_give_the_same_bytes() -> None:
    def draw() -> bytes:
        plt.close("all")
        d2l.plot([1, 2, 3], [3, 1, 2])
        file = io.BytesIO()
        plt.gcf().savefig(file, format="svg", metadata={"Date": None})
        return file.getvalue()

    assert draw() == draw()
