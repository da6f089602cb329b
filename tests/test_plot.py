"""Figures of curves, images and matrices, and how a training shows itself in a terminal, in a notebook, and nowhere."""

import io
import os
import pty
import re
import subprocess
import sys
import termios

import pytest
import torch
from matplotlib import pyplot as plt
from nbclient import NotebookClient
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook

import dlcourse as d2l

TRAIN = """
import torch
from torch import nn
import dlcourse as d2l
net = nn.Sequential(nn.Flatten(), nn.Linear(784, 10))
history = d2l.fit(net, d2l.load_data()[0], epochs=3, lr=0.1{})
"""

OLD_STYLE = """
import dlcourse as d2l
animator = d2l.Animator(xlabel="epoch", legend=["train loss", "train acc", "test acc"])
for epoch in range(3):
    for i in range(2):
        animator.add(epoch + (i + 1) / 2, (0.5 / (epoch + 1), 0.25 * (epoch + i), None))
    animator.add(epoch + 1, (None, None, epoch / 4))
"""
OLD_STYLE_LINES = """\
epoch 1: train loss 0.500, train acc 0.250, test acc 0.000
epoch 2: train loss 0.250, train acc 0.500, test acc 0.250
epoch 3: train loss 0.167, train acc 0.750, test acc 0.500
"""
LINE = re.compile(r"epoch \d: train loss \d\.\d{3}, train acc \d\.\d{3}")


@pytest.fixture(autouse=True)
def _close_figures() -> None:
    plt.close("all")


@pytest.fixture(scope="module")
def notebook() -> dict[str, list[NotebookNode]]:
    """What a notebook stores for a training with a bar, one with a live plot and one with old code, in one kernel."""
    cells = [TRAIN.format(""), TRAIN.format(", plot=True, progress=False"), OLD_STYLE]
    nb = new_notebook(cells=[new_code_cell(cell) for cell in cells])
    NotebookClient(nb, kernel_name="python3", shutdown_kernel="immediate").execute()
    return dict(zip(("bar", "plot", "old style"), (cell.outputs for cell in nb.cells), strict=True))


@pytest.fixture(scope="module")
def script() -> tuple[list[str], str]:
    """What a script writes where nobody looks, for a training without a plot and one with it: lines and errors."""
    code = TRAIN.format("") + "print('now with a plot')" + TRAIN.format(", plot=True")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.splitlines(), done.stderr


@pytest.fixture(scope="module")
def terminal() -> str:
    """All that a training with a plot writes where both its output and its errors go to one terminal."""
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 80))
    with subprocess.Popen([sys.executable, "-c", TRAIN.format(", plot=True")], stdout=theirs, stderr=theirs) as child:
        os.close(theirs)
        seen = b""
        try:
            while chunk := os.read(ours, 4096):
                seen += chunk
        except OSError:  # the end of a terminal on Linux
            pass
    os.close(ours)
    assert child.returncode == 0
    return seen.decode()


def test_no_bar_is_shown_where_nobody_looks(script: tuple[list[str], str]) -> None:
    lines, errors = script

    assert (lines[0], errors) == ("now with a plot", "")


def test_a_script_prints_one_line_an_epoch_in_place_of_a_plot(script: tuple[list[str], str]) -> None:
    lines = script[0][1:]

    assert [line[:8] for line in lines if LINE.fullmatch(line)] == ["epoch 1:", "epoch 2:", "epoch 3:"]
    assert len(lines) == 3


def test_a_terminal_shows_a_bar_that_goes_away(terminal: str) -> None:
    assert "batches/s" in terminal
    assert terminal.rstrip(" \r\n").endswith("\r") or terminal.endswith("\r")


def test_in_a_terminal_the_lines_stand_clear_of_the_bar(terminal: str) -> None:
    *lines, _ = terminal.split("\r\n")

    assert [bool(LINE.fullmatch(line.rpartition("\r")[2])) for line in lines] == [True] * 3


def test_a_notebook_shows_a_bar_and_no_error_output(notebook: dict[str, list[NotebookNode]]) -> None:
    assert [sorted(output.data) for output in notebook["bar"]] == [
        ["application/vnd.jupyter.widget-view+json", "text/plain"]
    ]


def test_a_live_plot_leaves_one_figure_however_many_epochs(notebook: dict[str, list[NotebookNode]]) -> None:
    assert [sorted(output.data) for output in notebook["plot"]] == [["image/svg+xml", "text/plain"]]


def test_in_a_notebook_the_curves_stand_for_the_lines(notebook: dict[str, list[NotebookNode]]) -> None:
    assert [output.output_type for output in notebook["old style"]] == ["display_data"]


def test_old_code_that_adds_the_test_accuracy_last_prints_one_line_an_epoch(capsys: pytest.CaptureFixture) -> None:
    exec(OLD_STYLE, {})

    assert capsys.readouterr().out == OLD_STYLE_LINES


def test_a_curve_that_never_gets_a_point_holds_up_the_first_line_alone(capsys: pytest.CaptureFixture) -> None:
    animator = d2l.Animator(xlabel="epoch", legend=["loss", "test acc"])
    printed = []

    for epoch in (1, 2, 3):
        animator.add(epoch, (1 / epoch, None))
        printed.append(capsys.readouterr().out)

    assert printed == ["", "epoch 1: loss 1.000\nepoch 2: loss 0.500\n", "epoch 3: loss 0.333\n"]


def test_a_curve_with_a_point_every_other_epoch_costs_no_line(capsys: pytest.CaptureFixture) -> None:
    animator = d2l.Animator(xlabel="epoch", legend=["loss", "test acc"])

    for epoch in (1, 2, 3):
        animator.add(epoch, (epoch / 4, None))
        if epoch % 2:
            animator.add(epoch, (None, 0.5))

    assert capsys.readouterr().out.splitlines() == [
        "epoch 1: loss 0.250, test acc 0.500",
        "epoch 2: loss 0.500",
        "epoch 3: loss 0.750, test acc 0.500",
    ]


def test_only_a_whole_x_with_a_value_is_printed(capsys: pytest.CaptureFixture) -> None:
    animator = d2l.Animator()

    animator.add(0.5, 1.0)
    animator.add(1, None)
    animator.add(1.5, torch.tensor(2.0))
    animator.add(2, [3.0, 4.0])

    assert capsys.readouterr().out == "x 2: y0 3.000, y1 4.000\n"


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


def test_matrices_are_drawn_row_by_row_with_a_title_above_each_column() -> None:
    matrices = torch.rand(2, 3, 4, 5)

    axes = d2l.heatmaps(matrices, "keys", "queries", titles=["a", "b", "c"])

    for ax, matrix in zip(axes, matrices.flatten(0, 1), strict=True):
        torch.testing.assert_close(torch.as_tensor(ax.images[0].get_array().data), matrix)
    assert [ax.get_title() for ax in axes] == ["a", "b", "c", "", "", ""]
    assert [ax.get_xlabel() for ax in axes] == ["", "", "", "keys", "keys", "keys"]
    assert [ax.get_ylabel() for ax in axes] == ["queries", "", "", "queries", "", ""]


def test_all_matrices_share_one_scale_and_one_colour_bar() -> None:
    axes = d2l.heatmaps(torch.tensor([[[0.0, 1.0]], [[2.0, 8.0]]]))

    assert [ax.images[0].get_clim() for ax in axes] == [(0, 8), (0, 8)]
    (bar,) = set(axes[0].figure.axes) - set(axes)
    assert bar.get_ylim() == (0, 8)


def test_a_masked_score_does_not_stretch_the_colours() -> None:
    (ax,) = d2l.heatmaps(torch.tensor([[1.0, -torch.inf], [torch.nan, 3.0]]))

    assert ax.images[0].get_clim() == (1, 3)


@pytest.mark.parametrize(("shape", "count"), [((4, 5), 1), ((3, 4, 5), 3), ((2, 3, 4, 5), 6)])
def test_heatmaps_takes_one_matrix_a_row_or_a_grid(shape: tuple[int, ...], count: int) -> None:
    axes = d2l.heatmaps(torch.rand(shape, requires_grad=True))

    assert len(axes) == count
    assert {ax.images[0].get_array().shape for ax in axes} == {(4, 5)}
    assert len(plt.get_fignums()) == 1


@pytest.mark.parametrize("shape", [(4,), (1, 2, 3, 4, 5), (0, 5)])
def test_heatmaps_names_a_shape_that_it_cannot_draw(shape: tuple[int, ...]) -> None:
    text = (
        f"matrices is {shape}: it must be (height, width), (n, height, width) or (rows, columns, height, width), "
        "with no side of 0"
    )

    with pytest.raises(ValueError, match=f"^{re.escape(text)}$"):
        d2l.heatmaps(torch.zeros(shape))

    assert plt.get_fignums() == []


def test_heatmaps_wants_a_title_for_each_column() -> None:
    with pytest.raises(ValueError, match=r"^2 titles for 3 columns: give one for each$"):
        d2l.heatmaps(torch.zeros(3, 4, 4), titles=["a", "b"])


def test_show_heatmaps_is_the_fields_name_for_heatmaps() -> None:
    assert d2l.show_heatmaps is d2l.heatmaps


def test_the_same_data_give_the_same_bytes() -> None:
    def draw() -> bytes:
        plt.close("all")
        d2l.plot([1, 2, 3], [3, 1, 2])
        file = io.BytesIO()
        plt.gcf().savefig(file, format="svg", metadata={"Date": None})
        return file.getvalue()

    assert draw() == draw()
