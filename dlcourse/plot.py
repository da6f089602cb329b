"""Figures: curves, curves that grow while a net trains, images, and the net itself.

matplotlib is imported by the functions here and not before: it takes longer than the rest of dlcourse.
"""

import itertools
import math
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch import Tensor, nn

from .progress import in_notebook

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

FORMATS = ("-", "--", "-.", ":")


def use_svg_display() -> None:
    """Figures as SVG in a notebook, the same bytes for the same data."""
    import matplotlib as mpl

    mpl.rcParams.update({"svg.hashsalt": "dlcourse", "svg.fonttype": "none"})
    if in_notebook():
        from matplotlib_inline import backend_inline

        backend_inline.set_matplotlib_formats("svg", metadata={"Date": None, "Creator": None})


def set_figsize(figsize: tuple[float, float] = (3.5, 2.5)) -> None:
    """The size of the figures to come, in inches."""
    import matplotlib as mpl

    use_svg_display()
    mpl.rcParams["figure.figsize"] = figsize


def set_axes(
    axes: "Axes",
    xlabel: str | None = None,
    ylabel: str | None = None,
    xlim: Sequence[float] | None = None,
    ylim: Sequence[float] | None = None,
    xscale: str = "linear",
    yscale: str = "linear",
    legend: Sequence[str] | None = None,
) -> None:
    """Labels, limits, scales and a legend, in one call."""
    axes.set(xlabel=xlabel or "", ylabel=ylabel or "", xscale=xscale, yscale=yscale)
    if xlim is not None and xlim[0] != xlim[1]:
        axes.set_xlim(xlim[0], xlim[1])
    if ylim is not None:
        axes.set_ylim(ylim[0], ylim[1])
    if legend:
        axes.legend(legend)
    axes.grid(True)


def plot(
    X: Any,
    Y: Any = None,
    xlabel: str | None = None,
    ylabel: str | None = None,
    legend: Sequence[str] | None = None,
    xlim: Sequence[float] | None = None,
    ylim: Sequence[float] | None = None,
    xscale: str = "linear",
    yscale: str = "linear",
    fmts: Sequence[str] = FORMATS,
    figsize: tuple[float, float] = (3.5, 2.5),
    axes: "Axes | None" = None,
) -> None:
    """One curve, or several over one x or each over its own; X alone is drawn over 0, 1, 2 …"""
    from matplotlib import pyplot as plt

    set_figsize(figsize)
    axes = axes or plt.gca()
    ys = _curves(X if Y is None else Y)
    xs = [range(len(y)) for y in ys] if Y is None else _curves(X)
    if len(xs) == 1:
        xs = xs * len(ys)
    axes.cla()
    for x, y, fmt in zip(xs, ys, itertools.cycle(fmts), strict=False):
        axes.plot(x, y, fmt)
    set_axes(axes, xlabel, ylabel, xlim, ylim, xscale, yscale, legend)


class Animator:
    """Curves that grow point by point; in a notebook, the figure on the page is replaced without a flicker."""

    def __init__(
        self,
        xlabel: str | None = None,
        ylabel: str | None = None,
        legend: Sequence[str] | None = None,
        xlim: Sequence[float] | None = None,
        ylim: Sequence[float] | None = None,
        xscale: str = "linear",
        yscale: str = "linear",
        fmts: Sequence[str] = FORMATS,
        nrows: int = 1,
        ncols: int = 1,
        figsize: tuple[float, float] = (3.5, 2.5),
    ) -> None:
        from matplotlib.figure import Figure

        use_svg_display()
        self.figure = Figure(figsize)  # not pyplot's: a notebook would draw that once more below the cell
        self.axes = self.figure.subplots(nrows, ncols, squeeze=False).flat
        self.fmts = fmts
        self.curves: list[tuple[list[float], list[float]]] = []
        self._dress: Callable[[Axes], None] = lambda axes: set_axes(
            axes, xlabel, ylabel, xlim, ylim, xscale, yscale, legend
        )
        self._display: Any = None

    def add(self, x: float | Sequence[float], y: float | Sequence[float | None] | None) -> None:
        """One point for each curve; None leaves a curve as it is."""
        ys = list(y) if isinstance(y, Sequence) else [y]
        xs = list(x) if isinstance(x, Sequence) else [x] * len(ys)
        self.curves += [([], []) for _ in range(len(ys) - len(self.curves))]
        for curve, a, b in zip(self.curves, xs, ys, strict=False):
            if a is not None and b is not None:
                curve[0].append(float(a))
                curve[1].append(float(b))
        self._draw()

    def _draw(self) -> None:
        axes = self.axes[0]
        axes.cla()
        for (xs, ys), fmt in zip(self.curves, itertools.cycle(self.fmts), strict=False):
            axes.plot(xs, ys, fmt)
        self._dress(axes)
        if not in_notebook():
            return
        if self._display is None:
            from IPython.display import display

            self._display = display(self.figure, display_id=True)
        else:
            self._display.update(self.figure)


def show_images(
    imgs: Sequence[Tensor] | Tensor,
    num_rows: int,
    num_cols: int,
    titles: Sequence[str] | None = None,
    scale: float = 1.5,
    cmap: str = "gray",
) -> "list[Axes]":
    """A grid of grey images, each (height, width) or (1, height, width). Returns its axes, row by row."""
    from matplotlib import pyplot as plt

    use_svg_display()
    size = (num_cols * scale, num_rows * scale)
    _, grid = plt.subplots(num_rows, num_cols, figsize=size, squeeze=False, layout="constrained")
    axes = list(grid.flat)
    for ax in axes:
        ax.set_axis_off()
    for i, (ax, image) in enumerate(zip(axes, imgs, strict=False)):
        ax.imshow(torch.as_tensor(image).detach().cpu().squeeze().numpy(), cmap=cmap, interpolation="none")
        if titles:
            ax.set_title(titles[i])
    return axes


@torch.no_grad()
def show_network(net: nn.Sequential, X: Tensor, per_row: int = 4) -> "Figure":
    """A net drawn from its layers and one input, row by row: feature maps as stacked squares, vectors as bars.

    X: (1, channels, height, width). Layers that neither learn nor change the shape are left out, and so is Flatten.
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


def _curves(data: Any) -> list[Any]:
    """A curve alone, or a list of curves, as a list of curves."""
    if isinstance(data, Tensor):
        data = data.detach().cpu()
    return list(data) if np.ndim(data[0]) else [data]
