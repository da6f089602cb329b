"""Diagrams: a net as its layers and shapes, and a tensor as the graph that autograd keeps of its making."""

import math
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from graphlib import TopologicalSorter
from itertools import pairwise
from statistics import fmean
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor, nn
from torch.autograd.graph import Node

from .plot import use_svg_display

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

MOST_NODES = 60
FONT_SIZE = 9  # points
LINE, CHARACTER, GAP, ROW_GAP = 0.16, 0.085, 0.14, 0.32  # inches, for letters of that size


def show_graph(output: Tensor, names: Mapping[str, Tensor] | nn.Module | None = None) -> "Figure":
    """The computational graph of a tensor as autograd keeps it: operations as boxes, leaf tensors as rounded ones.

    Read it from top to bottom, the way of the forward pass; ``backward`` goes up. A leaf carries its shape and the
    name that it has in ``names``, a dict of tensors or a module. What needs no gradient is not in the graph.
    Raises ValueError where the tensor has no graph or the graph has more than 60 nodes.

    >>> w, b = torch.ones(3, requires_grad=True), torch.zeros(1, requires_grad=True)
    >>> figure = d2l.show_graph((torch.ones(3) * w + b).sum(), {"w": w, "b": b})
    >>> [text.get_text() for text in figure.axes[0].texts]
    ['sum', 'add', 'b\\n1', 'mul', 'w\\n3']
    """
    from matplotlib import pyplot as plt
    from matplotlib.patches import FancyArrowPatch, FancyBboxPatch
    from matplotlib.path import Path

    inputs = _graph(output)
    tensors = dict(names.named_parameters() if isinstance(names, nn.Module) else names or {})
    rows, edges = _rows(inputs, {id(tensor): name for name, tensor in tensors.items()})
    width, height = _place(rows, edges)
    use_svg_display()
    figure = plt.figure(figsize=(width, height))
    axes = figure.add_axes((0, 0, 1, 1), xlim=(0, width), ylim=(0, height))
    axes.set_axis_off()
    for box in (box for row in rows for box in row if box.text):
        corner = (box.x - box.width / 2, box.y - box.height / 2)
        axes.add_patch(FancyBboxPatch(corner, box.width, box.height, **(_LEAF if box.leaf else _OPERATION)))
        axes.text(box.x, box.y, box.text, ha="center", va="center", fontsize=FONT_SIZE)
    for edge in edges:
        points = [(box.x, box.y + side * box.height / 2) for box in edge for side in (1, -1)][1:-1]
        axes.add_patch(FancyArrowPatch(path=Path(points), **_ARROW))
    return figure


@torch.no_grad()
def show_network(net: nn.Sequential, X: Tensor, per_row: int = 4) -> "Figure":
    """A net drawn from its layers and one input, row by row: feature maps as stacked squares, vectors as bars.

    X: (1, channels, height, width). Layers that neither learn nor change the shape are left out, and so is Flatten.

    >>> net = nn.Sequential(nn.Conv2d(1, 6, kernel_size=5), nn.ReLU(), nn.Flatten(), nn.Linear(3456, 10))
    >>> figure = d2l.show_network(net, torch.zeros(1, 1, 28, 28))
    >>> [text.get_text() for text in figure.axes[0].texts if "×" in text.get_text()]
    ['1×28×28', 'Conv\\n5×5', '6×24×24']
    """
    from matplotlib import pyplot as plt

    use_svg_display()
    stages = [("input", tuple(X.shape[1:]))]
    for layer in net:
        before, X = X, layer(X)
        if (X.shape != before.shape and not isinstance(layer, nn.Flatten)) or isinstance(layer, nn.Conv2d | nn.Linear):
            stages.append((_layer_label(layer), tuple(X.shape[1:])))
    columns, rows = min(per_row, len(stages)), -(-len(stages) // per_row)  # narrow enough for a telephone
    figure, axes = plt.subplots(figsize=(1.15 * columns, 2.0 * rows))
    axes.set_axis_off()
    axes.set_aspect("equal")
    pixel = 0.64 / max(max(shape) for _, shape in stages if len(shape) == 3)
    for i, (label, shape) in enumerate(stages):
        x, y = i % per_row, -1.8 * (i // per_row)
        _draw_stage(axes, x, y, shape, pixel, _COLORS.get(label.split()[0], "#bab0ac"))
        axes.text(x, y + 0.58, label, ha="center", va="bottom", fontsize=9)
        axes.text(x, y - 0.58, "×".join(map(str, shape)), ha="center", va="top", fontsize=9)
        if i:
            axes.annotate("", (x - 0.43, y), (x - 0.59, y), arrowprops={"arrowstyle": "->", "color": "gray"})
    axes.set(xlim=(-0.65, columns - 0.45), ylim=(-1.8 * (rows - 1) - 0.8, 0.95))
    return figure


_LEAF: dict[str, Any] = {"boxstyle": "round,pad=0,rounding_size=0.1", "facecolor": "#fdebd3", "edgecolor": "#c26a00"}
_OPERATION: dict[str, Any] = {"boxstyle": "square,pad=0", "facecolor": "#dfeaf5", "edgecolor": "#4e79a7"}
_ARROW: dict[str, Any] = {"arrowstyle": "-|>", "mutation_scale": 8, "color": "dimgray", "shrinkA": 0, "shrinkB": 0}
_COLORS = {"Conv": "#4e79a7", "Linear": "#e15759", "MaxPool": "#f1ce63", "AvgPool": "#f1ce63"}


def _layer_label(layer: nn.Module) -> str:
    kind = type(layer).__name__.removesuffix("2d")
    size = getattr(layer, "kernel_size", None)
    if size is None:
        return kind
    height, width = size if isinstance(size, tuple) else (size, size)
    return f"{kind}\n{height}×{width}"


def _draw_stage(axes: "Axes", x: float, y: float, shape: tuple[int, ...], pixel: float, color: str) -> None:
    from matplotlib.patches import Rectangle

    style: dict[str, Any] = {"facecolor": color, "edgecolor": "white", "linewidth": 0.8}
    if len(shape) == 1:
        height = min(1.0, 0.14 * math.log2(shape[0] + 1))
        axes.add_patch(Rectangle((x - 0.06, y - height / 2), 0.12, height, **style))
        return
    maps = min(shape[0], 6)
    h, w = shape[1] * pixel, shape[2] * pixel
    for i in range(maps):
        shift = 0.03 * (i - (maps - 1) / 2)
        axes.add_patch(Rectangle((x - w / 2 + shift, y - h / 2 - shift), w, h, **style))


@dataclass(eq=False)
class _Box:
    """A node of a graph with its place in inches; without text, the place where an edge passes through a row."""

    text: str = ""
    leaf: bool = False
    weight: int = 0  # the length of the longest path that ends here
    height: float = 0.0
    x: float = 0.0
    y: float = 0.0

    @property
    def width(self) -> float:
        return CHARACTER * (max(map(len, self.text.split("\n"))) + 2)


def _graph(output: Tensor) -> dict[Node, list[Node]]:
    """Each node behind a tensor, with the nodes that it was computed from."""
    if output.grad_fn is None:
        raise ValueError(
            "the tensor is a leaf and has no graph: draw something computed from it, such as the loss"
            if output.requires_grad
            else "the tensor has no graph: nothing behind it requires a gradient. Compute it from tensors with "
            "requires_grad=True, outside torch.no_grad() and without detach()"
        )
    inputs: dict[Node, list[Node]] = {}
    pending = [output.grad_fn]
    while pending:
        node = pending.pop()
        if node not in inputs:
            inputs[node] = list(dict.fromkeys(before for before, _ in node.next_functions if before is not None))
            pending += inputs[node]
    if len(inputs) > MOST_NODES:
        raise ValueError(
            f"the graph has {len(inputs)} nodes, more than the {MOST_NODES} that can be read: "
            "draw a smaller part of it, such as one block"
        )
    return inputs


def _rows(inputs: dict[Node, list[Node]], names: dict[int, str]) -> tuple[list[list[_Box]], list[list[_Box]]]:
    """The boxes row by row, the output first, and the edges: each the boxes from one row to the next, downwards.

    A node stands as many rows above the output as the longest path between them has steps: every edge goes down.
    """
    order = list(TopologicalSorter(inputs).static_order())[::-1]  # no node before those that are computed from it
    depth = dict.fromkeys(order, 0)
    boxes = {node: _box(node, names) for node in order}
    for node in order:
        for before in inputs[node]:
            depth[before] = max(depth[before], depth[node] + 1)
    for node in reversed(order):
        boxes[node].weight = max((boxes[before].weight + 1 for before in inputs[node]), default=0)
    rows: list[list[_Box]] = [[] for _ in range(max(depth.values()) + 1)]
    rows[0] = [boxes[order[0]]]
    edges = []
    for node in sorted(order, key=depth.__getitem__):
        by_weight = sorted(inputs[node], key=lambda before: boxes[before].weight)
        for before in by_weight[::2] + by_weight[1::2][::-1]:  # the heaviest in the middle
            bends = [_Box(weight=boxes[before].weight) for _ in range(depth[node] + 1, depth[before])]
            edge = [boxes[node], *bends, boxes[before]]
            for row, box in zip(rows[depth[node] + 1 :], edge[1:], strict=False):
                if box not in row:
                    row.append(box)
            edges.append(edge[::-1])
    return rows, edges


def _box(node: Any, names: dict[int, str]) -> _Box:
    kind = node.name().rpartition(":")[2]  # torch::autograd::AccumulateGrad, AddmmBackward0
    leaf = kind == "AccumulateGrad"
    if leaf:
        name = names.get(id(node.variable), "leaf")
    else:
        name = re.sub(r"(?<=.)(?=[A-Z][a-z])", "_", re.sub(r"Backward\d*$", "", kind)).lower()
    lines = re.findall(r".{1,11}$|.{1,11}(?<=[._])|.{1,11}", name)  # a long name is cut after a dot or an underscore
    if leaf:
        lines.append("×".join(map(str, node.variable.shape)) or "scalar")
    return _Box("\n".join(lines), leaf, height=LINE * len(lines) + GAP)


def _place(rows: list[list[_Box]], edges: list[list[_Box]]) -> tuple[float, float]:
    """Gives every box its place, above those that it goes to, and returns the width and height of the whole."""
    below = defaultdict(list)
    for upper, lower in (pair for edge in edges for pair in pairwise(edge)):
        below[upper].append(lower)
    for row in rows[1:]:
        wanted = {box: fmean(lower.x for lower in below[box]) for box in row}
        row.sort(key=wanted.__getitem__)
        most = max(box.weight for box in row)
        heaviest = [box for box in row if box.weight == most]
        trunk = heaviest[len(heaviest) // 2]  # stands where it wants to and pushes the others aside
        trunk.x, i = wanted[trunk], row.index(trunk)
        for side, boxes in ((1, row[i:]), (-1, row[i::-1])):
            for last, box in pairwise(boxes):
                nearest = last.x + side * ((last.width + box.width) / 2 + GAP)
                box.x = side * max(side * wanted[box], side * nearest)
    left = min(box.x - box.width / 2 for row in rows for box in row) - GAP
    height = GAP
    for row in rows:
        tallest = max(box.height for box in row)
        for box in row:
            box.x, box.y, box.height = box.x - left, height + tallest / 2, tallest
        height += tallest + ROW_GAP
    return max(box.x + box.width / 2 for row in rows for box in row) + GAP, height - ROW_GAP + GAP
