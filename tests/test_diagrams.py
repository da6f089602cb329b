"""Nets and computational graphs as pictures: what stands in them, and that it can be read."""

import io
import itertools
from collections import Counter

import numpy as np
import pytest
import torch
from matplotlib import pyplot as plt
from matplotlib.figure import Figure
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch
from matplotlib.transforms import Bbox
from torch import nn

import dlcourse as d2l


@pytest.fixture(autouse=True)
def _close_figures() -> None:
    plt.close("all")


class Residual(nn.Module):
    """Two convolutions, and a way around them."""

    def __init__(self) -> None:
        super().__init__()
        self.conv1, self.conv2 = nn.Conv2d(3, 3, 3, padding=1), nn.Conv2d(3, 3, 3, padding=1)

    def forward(self, X: torch.Tensor) -> torch.Tensor:
        X = X.exp()
        return self.conv2(self.conv1(X).relu()) + X


def mlp() -> nn.Sequential:
    return nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2))


def mlp_loss(net: nn.Module) -> torch.Tensor:
    return nn.functional.cross_entropy(net(torch.ones(3, 4)), torch.zeros(3, dtype=torch.int64))


def recurrent(steps: int) -> torch.Tensor:
    """One weight, used at every step."""
    W, h = torch.eye(2, requires_grad=True), torch.ones(1, 2)
    for _ in range(steps):
        h = (h @ W).tanh()
    return h


def attention() -> torch.Tensor:
    X = torch.ones(1, 5, 8, requires_grad=True)
    return nn.MultiheadAttention(8, 2, batch_first=True)(X, X, X)[0]


def boxes(figure: Figure) -> list[tuple[str, Bbox]]:
    """The text of each box and where it stands."""
    frames = [patch.get_path().get_extents(patch.get_patch_transform()) for patch in patches(figure, FancyBboxPatch)]
    texts = [text.get_text() for text in figure.axes[0].texts]
    return list(zip(texts, frames, strict=True))


def arrows(figure: Figure) -> list[np.ndarray]:
    """The points of each arrow's line, in the data's coordinates, without its head."""
    return [patch.get_path().to_polygons(closed_only=False)[0] for patch in patches(figure, FancyArrowPatch)]


def patches(figure: Figure, kind: type) -> list:
    figure.draw_without_rendering()
    return [patch for patch in figure.axes[0].patches if isinstance(patch, kind)]


def joined(figure: Figure) -> Counter[tuple[str, str]]:
    """From which box to which each arrow goes."""

    def name(point: np.ndarray) -> str:
        return min(boxes(figure), key=lambda box: distance(box[1], point))[0]

    return Counter((name(line[0]), name(line[-1])) for line in arrows(figure))


def distance(box: Bbox, point: np.ndarray) -> float:
    """How far a point is from a box."""
    return float(np.linalg.norm(point - np.clip(point, box.min, box.max)))


def test_a_net_is_drawn_with_the_shapes_that_it_has() -> None:
    net = nn.Sequential(nn.Conv2d(1, 6, 5), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(864, 10))

    figure = d2l.show_network(net, torch.zeros(1, 1, 28, 28))

    texts = " | ".join(text.get_text() for text in figure.axes[0].texts)
    for words in ("Conv\n5×5", "6×24×24", "MaxPool\n2×2", "6×12×12", "Linear", "10"):
        assert words in texts
    assert "ReLU" not in texts


def test_a_graph_has_a_box_for_each_operation_and_each_leaf() -> None:
    net = mlp()

    figure = d2l.show_graph(mlp_loss(net), net)

    leaves = ["0.weight\n8×4", "0.bias\n8", "2.weight\n2×8", "2.bias\n2"]
    operations = ["t", "addmm", "relu", "t", "addmm", "log_softmax", "nll_loss"]
    assert Counter(text for text, _ in boxes(figure)) == Counter(leaves + operations)


def test_arrows_go_the_way_of_the_forward_pass() -> None:
    a, b = torch.tensor(2.0, requires_grad=True), torch.ones(3, requires_grad=True)

    figure = d2l.show_graph((a * b + b.sin()).sum(), {"a": a, "b": b})

    assert joined(figure) == Counter(
        [("a\nscalar", "mul"), ("b\n3", "mul"), ("b\n3", "sin"), ("mul", "add"), ("sin", "add"), ("add", "sum")]
    )
    assert all(line[0][1] > line[-1][1] for line in arrows(figure))


def test_a_leaf_without_a_name_shows_its_shape() -> None:
    figure = d2l.show_graph(torch.ones(2, 3, requires_grad=True).exp())

    assert [text for text, _ in boxes(figure)] == ["exp", "leaf\n2×3"]


def test_a_shared_parameter_is_drawn_once() -> None:
    layer = nn.Linear(4, 4)

    figure = d2l.show_graph(layer(layer(torch.ones(1, 4))), layer)

    counts = Counter(text for text, _ in boxes(figure))
    assert (counts["bias\n4"], counts["weight\n4×4"], counts["addmm"]) == (1, 1, 2)
    assert joined(figure)["bias\n4", "addmm"] == 2


def test_an_operation_of_your_own_goes_by_its_class() -> None:
    class MyReLU(torch.autograd.Function):
        @staticmethod
        def forward(ctx: torch.autograd.function.FunctionCtx, X: torch.Tensor) -> torch.Tensor:
            ctx.variable = X  # the name under which autograd's leaves keep their tensor
            return X.clamp(min=0)

    figure = d2l.show_graph(MyReLU.apply(torch.ones(2, requires_grad=True)))

    assert boxes(figure)[0][0] == "my_relu"


def test_a_long_name_is_cut_at_its_dots_and_underscores() -> None:
    X = torch.ones(1, 1, 2, 2, requires_grad=True)

    figure = d2l.show_graph(nn.functional.max_pool2d(X, 2), {"encoder.first_block.X": X})

    assert [text for text, _ in boxes(figure)] == [
        "max_pool2d_\nwith_\nindices",
        "encoder.\nfirst_\nblock.X\n1×1×2×2",
    ]


GRAPHS = {
    "mlp": lambda: mlp_loss(mlp()),
    "residual": lambda: Residual()(torch.ones(1, 3, 4, 4, requires_grad=True)),
    "recurrent": lambda: recurrent(6),
    "attention": attention,
}


@pytest.mark.parametrize("graph", GRAPHS)
def test_no_box_lies_on_another_or_outside(graph: str) -> None:
    figure = d2l.show_graph(GRAPHS[graph]())

    frames = [frame for _, frame in boxes(figure)]
    assert not [1 for a, b in itertools.combinations(frames, 2) if a.overlaps(b)]
    whole = figure.axes[0].viewLim
    assert all(whole.containsx(x) and whole.containsy(y) for frame in frames for x, y in frame.corners())


@pytest.mark.parametrize("graph", GRAPHS)
def test_no_arrow_runs_through_a_box(graph: str) -> None:
    figure = d2l.show_graph(GRAPHS[graph]())

    frames = [frame for _, frame in boxes(figure)]
    for line in arrows(figure):
        points = [a + t * (b - a) for a, b in itertools.pairwise(line) for t in np.linspace(0, 1, 30)]
        assert not [1 for frame in frames for point in points if frame.padded(-0.02).contains(*point)]


@pytest.mark.parametrize("graph", GRAPHS)
def test_every_text_fits_in_its_box(graph: str) -> None:
    figure = d2l.show_graph(GRAPHS[graph]())

    to_inches = figure.axes[0].transData.inverted()
    for text, (_, frame) in zip(figure.axes[0].texts, boxes(figure), strict=True):
        extent = text.get_window_extent().transformed(to_inches)
        assert frame.x0 < extent.x0 < extent.x1 < frame.x1
        assert frame.y0 < extent.y0 < extent.y1 < frame.y1


def test_a_graph_of_a_small_net_is_narrow_and_light() -> None:
    net = mlp()

    figure = d2l.show_graph(mlp_loss(net), net)

    file = io.BytesIO()
    figure.savefig(file, format="svg")
    assert len(file.getvalue()) < 30_000
    assert figure.get_figwidth() < 3.75  # inches: 360 pixels


def test_a_deep_net_is_no_wider_than_a_shallow_one() -> None:
    """A trunk that leans would widen the picture at every layer."""
    widths = [
        d2l.show_graph(nn.Sequential(*(nn.Linear(4, 4) for _ in range(layers)))(torch.ones(1, 4))).get_figwidth()
        for layers in (3, 12)
    ]

    assert widths[0] == pytest.approx(widths[1])


def test_a_graph_can_be_drawn_after_backward_and_changes_no_gradient() -> None:
    net = mlp()
    loss = mlp_loss(net)
    loss.backward()
    before = net[0].bias.grad.clone()

    figure = d2l.show_graph(loss, net)

    assert len(boxes(figure)) == 11
    torch.testing.assert_close(net[0].bias.grad, before)


def test_the_same_graph_gives_the_same_bytes() -> None:
    def draw() -> bytes:
        file = io.BytesIO()
        d2l.show_graph(attention()).savefig(file, format="svg", metadata={"Date": None})
        return file.getvalue()

    assert draw() == draw()


@pytest.mark.parametrize("output", [torch.ones(2), (torch.ones(2, requires_grad=True) * 2).detach()])
def test_a_tensor_without_a_graph_says_why(output: torch.Tensor) -> None:
    text = (
        r"^the tensor has no graph: nothing behind it requires a gradient\. Compute it from tensors with "
        r"requires_grad=True, outside torch\.no_grad\(\) and without detach\(\)$"
    )

    with pytest.raises(ValueError, match=text):
        d2l.show_graph(output)

    assert plt.get_fignums() == []


def test_a_leaf_is_no_graph() -> None:
    text = "^the tensor is a leaf and has no graph: draw something computed from it, such as the loss$"

    with pytest.raises(ValueError, match=text):
        d2l.show_graph(nn.Linear(2, 2).weight)


def test_a_graph_too_large_to_read_is_counted() -> None:
    """30 steps of two operations and one weight."""
    text = "^the graph has 61 nodes, more than the 60 that can be read: draw a smaller part of it, such as one block$"

    with pytest.raises(ValueError, match=text):
        d2l.show_graph(recurrent(30))
