"""Figures: curves, curves that grow while a net trains, images and heat maps.

matplotlib is imported by the functions here and not before: it takes longer than the rest of dlcourse.
"""

import itertools
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch import Tensor

from .progress import in_notebook

if TYPE_CHECKING:
    from matplotlib.axes import Axes

FORMATS = ("-", "--", "-.", ":")


def use_svg_display() -> None:
    """Figures as SVG in a notebook, the same bytes for the same data.

    >>> d2l.use_svg_display()
    >>> import matplotlib
    >>> matplotlib.rcParams["svg.fonttype"]
    'none'
    """
    import matplotlib as mpl

    mpl.rcParams.update({"svg.hashsalt": "dlcourse", "svg.fonttype": "none"})
    if in_notebook():
        from matplotlib_inline import backend_inline

        backend_inline.set_matplotlib_formats("svg", metadata={"Date": None, "Creator": None})


def set_figsize(figsize: tuple[float, float] = (3.5, 2.5)) -> None:
    """The size of the figures to come: (width, height) in inches.

    >>> d2l.set_figsize((3.5, 2.5))
    >>> import matplotlib
    >>> matplotlib.rcParams["figure.figsize"]
    [3.5, 2.5]
    """
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
    """Labels, limits, scales and a legend, in one call.

    >>> from matplotlib.figure import Figure
    >>> axes = Figure().subplots()
    >>> d2l.set_axes(axes, "epoch", "loss", xlim=[1, 10], yscale="log")
    >>> axes.get_xlabel(), axes.get_yscale()
    ('epoch', 'log')
    """
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
    """One curve, or several over one x or each over its own; X alone is drawn over 0, 1, 2 …

    X, Y: a curve is a tensor, an array or a list of numbers; several are a list of curves or a tensor (curves, points).

    >>> x = torch.arange(0, 3, 0.1)
    >>> d2l.plot(x, [x.sin(), x.cos()], "x", legend=["sin", "cos"])
    >>> from matplotlib import pyplot as plt
    >>> len(plt.gca().lines)
    2
    """
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
    """Curves that grow point by point; in a notebook, the figure on the page is replaced without a flicker.

    Elsewhere one line is printed for each whole x, an epoch as a rule, once every curve has its value there.

    >>> animator = d2l.Animator(xlabel="epoch", legend=["train loss", "test acc"])
    >>> animator.add(1, (0.4117, 0.866))
    epoch 1: train loss 0.412, test acc 0.866
    """

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
        self._xlabel, self._legend = xlabel or "x", legend or ()
        self._dress: Callable[[Axes], None] = lambda axes: set_axes(
            axes, xlabel, ylabel, xlim, ylim, xscale, yscale, legend
        )
        self._display: Any = None
        self._epoch: float | None = None  # a whole x that has points and no line yet
        self._printed = False

    def add(self, x: float | Sequence[float], y: float | Sequence[float | None] | None) -> None:
        """One point for each curve; None leaves a curve as it is.

        >>> animator = d2l.Animator(xlabel="epoch", legend=["loss", "acc"])
        >>> animator.add(0.5, (0.9, None))
        >>> animator.add(1, (0.7, None))
        >>> animator.add(1, (None, 0.8))
        epoch 1: loss 0.700, acc 0.800
        """
        ys = list(y) if isinstance(y, Sequence) else [y]
        xs = list(x) if isinstance(x, Sequence) else [x] * len(ys)
        if self._epoch is not None and self._epoch != x:
            self._print_line()  # a curve that was waited for did not come
        self.curves += [([], []) for _ in range(len(ys) - len(self.curves))]
        for curve, a, b in zip(self.curves, xs, ys, strict=False):
            if a is not None and b is not None:
                curve[0].append(float(a))
                curve[1].append(float(b))
        self._draw()
        if not isinstance(x, Sequence) and float(x).is_integer():
            self._epoch = float(x)
            # After the first line, a curve that has no point at all is not waited for any more.
            if all(xs[-1] == x if xs else self._printed for xs, _ in self.curves):
                self._print_line()

    def _print_line(self) -> None:
        """Prints what the curves have at the epoch, unless the reader sees them."""
        from tqdm import tqdm

        names = [*self._legend, *(f"y{i}" for i in range(len(self._legend), len(self.curves)))]
        values = [
            f"{name} {ys[-1]:.3f}"
            for name, (xs, ys) in zip(names, self.curves, strict=False)
            if xs and xs[-1] == self._epoch
        ]
        if values and not in_notebook():
            tqdm.write(f"{self._xlabel} {self._epoch:.0f}: {', '.join(values)}")  # print would tear a progress bar
            sys.stdout.flush()
        self._epoch, self._printed = None, True

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
    """A grid of grey images, each (height, width) or (1, height, width). Returns its axes, row by row.

    >>> axes = d2l.show_images(torch.rand(6, 1, 28, 28), 2, 3)
    >>> len(axes)
    6
    """
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


def heatmaps(
    matrices: Any,
    xlabel: str | None = None,
    ylabel: str | None = None,
    titles: Sequence[str] | None = None,
    figsize: tuple[float, float] = (2.5, 2.5),
    cmap: str = "Reds",
) -> "list[Axes]":
    """Matrices as colours on one scale, with one colour bar: attention weights, a confusion matrix, a kernel.

    matrices: (height, width), (n, height, width) for a row of n, or (rows, columns, height, width). xlabel is written
    below the last row, ylabel beside the first column, titles above the columns. Returns the axes, row by row.
    Raises ValueError where the shape is another one or the titles are not as many as the columns.

    >>> axes = d2l.heatmaps(torch.eye(5), xlabel="keys", ylabel="queries")
    >>> len(axes)
    1
    """
    from matplotlib import pyplot as plt
    from matplotlib.cm import ScalarMappable
    from matplotlib.colors import Normalize

    values = torch.as_tensor(matrices).detach().cpu().float().numpy()
    if not 2 <= values.ndim <= 4 or not values.size:
        raise ValueError(
            f"matrices is {values.shape}: it must be (height, width), (n, height, width) "
            "or (rows, columns, height, width), with no side of 0"
        )
    values = values.reshape((1,) * (4 - values.ndim) + values.shape)
    num_rows, num_cols = values.shape[:2]
    if titles and len(titles) != num_cols:
        raise ValueError(f"{len(titles)} titles for {num_cols} columns: give one for each")
    use_svg_display()
    figure, grid = plt.subplots(
        num_rows, num_cols, figsize=figsize, sharex=True, sharey=True, squeeze=False, layout="constrained"
    )
    norm = Normalize()
    norm.autoscale(np.ma.masked_invalid(values))  # a score masked with -inf does not stretch the scale
    axes: list[Axes] = list(grid.flat)
    for ax, matrix in zip(axes, values.reshape(-1, *values.shape[2:]), strict=True):
        ax.imshow(matrix, cmap=cmap, norm=norm, interpolation="none")
        ax.locator_params(integer=True)  # a tick is a row or a column
    for ax in grid[-1]:
        ax.set_xlabel(xlabel or "")
    for ax in grid[:, 0]:
        ax.set_ylabel(ylabel or "")
    for ax, title in zip(grid[0], titles or [""] * num_cols, strict=True):
        ax.set_title(title)
    figure.colorbar(ScalarMappable(norm, cmap), ax=axes, shrink=0.6)
    return axes


show_heatmaps = heatmaps


def _curves(data: Any) -> list[Any]:
    """A curve alone, or a list of curves, as a list of curves."""
    if isinstance(data, Tensor):
        data = data.detach().cpu()
    return list(data) if np.ndim(data[0]) else [data]
