"""Convolution, padding and pooling from scratch, one image at a time; and what size comes out, what size was seen."""

from collections.abc import Iterator

import torch
from torch import Tensor, nn


def corr2d(X: Tensor, K: Tensor) -> Tensor:
    """The cross-correlation of one channel with one kernel, stride 1, no padding.

    X: (height, width); K: (kh, kw). Returns (height - kh + 1, width - kw + 1); whole numbers give int64.
    Raises ValueError where K does not fit in X. Source: Goodfellow et al. 2016, eq. 9.6.

    >>> X, edge = torch.tensor([[1, 1, 0, 0]]), torch.tensor([[1, -1]])
    >>> d2l.corr2d(X, edge)
    tensor([[0, 1, 0]])
    """
    _check(X, K, "height, width", "kh, kw")
    X, K = _promoted(X, K)
    return (_windows(X, (K.shape[0], K.shape[1])) * K).sum((-2, -1))


def corr2d_multi_in(X: Tensor, K: Tensor) -> Tensor:
    """The cross-correlation of several input channels, summed into one output channel.

    X: (c_in, height, width); K: (c_in, kh, kw). Returns (height - kh + 1, width - kw + 1).
    Raises ValueError where the numbers of channels differ or K does not fit in X.

    >>> X, K = torch.ones(3, 2, 4), torch.ones(3, 2, 2)
    >>> d2l.corr2d_multi_in(X, K)  # each value: 3 channels of 2×2 ones
    tensor([[12., 12., 12.]])
    """
    _check(X, K, "c_in, height, width", "c_in, kh, kw")
    return torch.stack([corr2d(x, k) for x, k in zip(X, K, strict=True)]).sum(0)


def corr2d_multi_in_out(X: Tensor, K: Tensor) -> Tensor:
    """The cross-correlation of several input channels with one kernel for each output channel.

    X: (c_in, height, width); K: (c_out, c_in, kh, kw).
    Returns (c_out, height - kh + 1, width - kw + 1).
    Raises ValueError where the numbers of channels differ or K does not fit in X.

    >>> X, K = torch.zeros(3, 5, 5), torch.zeros(8, 3, 2, 2)
    >>> d2l.corr2d_multi_in_out(X, K).shape
    torch.Size([8, 4, 4])
    """
    _check(X, K, "c_in, height, width", "c_out, c_in, kh, kw")
    return torch.stack([corr2d_multi_in(X, k) for k in K])


def corr2d_multi_in_out_1x1(X: Tensor, K: Tensor) -> Tensor:
    """A 1×1 convolution as a matrix product over the channels of each pixel.

    X: (c_in, height, width); K: (c_out, c_in, 1, 1). Returns (c_out, height, width).
    Raises ValueError where the numbers of channels differ or the kernel is not 1×1.
    Source: Lin et al. 2013, "Network in Network".

    >>> X, K = torch.arange(12.0).reshape(3, 2, 2), torch.tensor([[1.0, 0.0, 1.0]]).reshape(1, 3, 1, 1)
    >>> d2l.corr2d_multi_in_out_1x1(X, K).equal((X[0] + X[2])[None])
    True
    """
    _check(X, K, "c_in, height, width", "c_out, c_in, 1, 1")
    if K.shape[2:] != (1, 1):
        raise ValueError(
            f"X is {tuple(X.shape)} and K is {tuple(K.shape)}: K must be (c_out, c_in, 1, 1); "
            "corr2d_multi_in_out takes larger kernels"
        )
    X, K = _promoted(X, K)
    return (K.flatten(1) @ X.flatten(1)).reshape(len(K), *X.shape[1:])


class Conv2D(nn.Module):
    """A convolution layer for one channel, that learns its kernel and one bias.

    kernel_size: (kh, kw). Called with X: (height, width), it returns (height - kh + 1, width - kw + 1).
    Its weight starts uniform in [0, 1), its bias at 0. Raises ValueError where the kernel does not fit in X.

    >>> layer = d2l.Conv2D((1, 2))
    >>> layer(torch.zeros(6, 8)).shape
    torch.Size([6, 7])
    """

    def __init__(self, kernel_size: tuple[int, int]) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.rand(kernel_size))
        self.bias = nn.Parameter(torch.zeros(1))

    def forward(self, X: Tensor) -> Tensor:
        return corr2d(X, self.weight) + self.bias


def pool2d(X: Tensor, pool_size: tuple[int, int], mode: str = "max") -> Tensor:
    """The largest value ("max") or the mean ("avg") of each window, stride 1.

    X: (height, width); pool_size: (ph, pw). Returns (height - ph + 1, width - pw + 1).
    Raises ValueError where the window does not fit in X or mode is another word.

    >>> X = torch.tensor([[0, 1, 2], [3, 4, 5], [6, 7, 8]])
    >>> d2l.pool2d(X, (2, 2)).tolist()
    [[4, 5], [7, 8]]
    >>> d2l.pool2d(X, (2, 2), "avg").tolist()
    [[2.0, 3.0], [5.0, 6.0]]
    """
    windows = _windows(X, pool_size)
    if mode == "max":
        return windows.amax((-2, -1))
    if mode == "avg":
        return (windows if X.is_floating_point() else windows.float()).mean((-2, -1))
    raise ValueError(f'mode is "max" or "avg", not {mode!r}')


def comp_conv2d(conv2d: nn.Module, X: Tensor) -> Tensor:
    """A convolution layer with one input and one output channel, applied to one bare image.

    X: (height, width). Returns the layer's output without its batch and channel axes.
    Raises ValueError where X has other axes or the layer more than one output channel.

    >>> d2l.comp_conv2d(nn.Conv2d(1, 1, kernel_size=3, padding=1, stride=2), torch.zeros(8, 8)).shape
    torch.Size([4, 4])
    """
    _check_image(X)
    Y = conv2d(X[None, None])
    if Y.shape[:2] != (1, 1):
        raise ValueError(f"the layer makes {tuple(Y.shape)} of {tuple(X.shape)}: give it one output channel")
    return Y[0, 0]


def pad2d(X: Tensor, padding: tuple[int, int], mode: str = "zeros") -> Tensor:
    """X with a border: of zeros, or of its own values mirrored, repeated or taken from the other side.

    X: (height, width); padding: (rows, columns) on each side. Returns (height + 2 · rows, width + 2 · columns).
    mode is "zeros", "reflect" (the mirror stands on the outermost pixel, which is not doubled), "replicate" (the
    outermost pixel again and again) or "circular".
    Raises ValueError where mode is another word, padding is negative, or X is too small to fill the border:
    "reflect" needs more pixels than padding, "circular" as many, "replicate" one.

    >>> d2l.pad2d(torch.tensor([[1, 2, 3]]), (0, 2), "reflect").tolist()
    [[3, 2, 1, 2, 3, 2, 1]]
    """
    _check_image(X)
    (height, width), (rows, columns) = X.shape, padding
    if rows < 0 or columns < 0:
        raise ValueError(f"padding is 0 or more on each side, not {(rows, columns)}: slice X to crop it")
    if mode == "zeros":
        Y = X.new_zeros(height + 2 * rows, width + 2 * columns)
        Y[rows : rows + height, columns : columns + width] = X
        return Y
    i, j = _border(height, rows, mode).to(X.device), _border(width, columns, mode).to(X.device)
    return X[i[:, None], j]


def output_size(n: int, k: int, p: int = 0, s: int = 1, d: int = 1) -> int:
    """How many positions a window takes along one direction: ⌊(n + 2p - d(k - 1) - 1) / s⌋ + 1.

    n: pixels; k: the window's pixels; p: padding on each side; s: stride; d: dilation, the step inside the window.
    Raises ValueError where the window does not fit, p is negative, or another number is below 1.
    Source: Dumoulin & Visin 2016, relationship 15.

    >>> d2l.output_size(28, k=5, p=2)  # LeNet's first convolution keeps the size
    28
    >>> d2l.output_size(28, k=2, s=2)  # its pooling halves it
    14
    """
    if min(n, k, s, d) < 1 or p < 0:
        raise ValueError(f"n, k, s and d must be at least 1 and p at least 0, not {n=}, {k=}, {s=}, {d=}, {p=}")
    span = d * (k - 1) + 1
    if span > n + 2 * p:
        raise ValueError(
            f"a window that spans {span} does not fit in {n} pixels with padding {p} on each side, {n + 2 * p} in all: "
            "pad more or take a smaller k"
        )
    return (n + 2 * p - span) // s + 1


def receptive_field(net: nn.Module) -> tuple[int, int]:
    """How many pixels along one side an output pixel sees, and how many lie between what two neighbours see.

    net: an nn.Sequential, nested or not, of convolutions, pooling and pointwise layers with square windows. Batch
    normalisation counts as pointwise, which it is in evaluation. Returns (size, stride); the size reaches from the
    first pixel seen to the last, and padding does not change it.
    Raises ValueError at a layer with another window or of another kind: also at nn.Flatten and nn.Linear, behind
    which everything sees the whole image. Source: Araujo et al. 2019, eq. 2.

    >>> d2l.receptive_field(nn.Sequential(nn.Conv2d(1, 6, 5), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(6, 16, 5)))
    (14, 2)
    """
    size, stride = 1, 1
    for name, layer in _leaves(net, "net"):
        if isinstance(layer, nn.Conv2d | nn.MaxPool2d | nn.AvgPool2d):
            kernel, step, dilation = (_side(name, layer, key) for key in ("kernel_size", "stride", "dilation"))
            size += stride * dilation * (kernel - 1)
            stride *= step
        elif not isinstance(layer, _POINTWISE):
            raise ValueError(
                f"{name} is {type(layer).__name__}, not a Conv2d, MaxPool2d, AvgPool2d or a known pointwise layer: "
                "pass the layers before it"
            )
    return size, stride


_POINTWISE = (
    nn.BatchNorm2d,
    nn.LazyBatchNorm2d,
    nn.Dropout,
    nn.Dropout2d,
    nn.ELU,
    nn.GELU,
    nn.Identity,
    nn.LeakyReLU,
    nn.ReLU,
    nn.SiLU,
    nn.Sigmoid,
    nn.Softplus,
    nn.Tanh,
)


def _check(X: Tensor, K: Tensor, x_axes: str, k_axes: str) -> None:
    """Refuses tensors with other axes than those named, with different numbers of channels, or an empty kernel."""
    x, k = tuple(X.shape), tuple(K.shape)
    if len(x) != len(x_axes.split(",")) or len(k) != len(k_axes.split(",")):
        raise ValueError(f"X is {x} and K is {k}: X must be ({x_axes}) and K ({k_axes})")
    if x[-3:-2] != k[-3:-2]:  # both empty where there is no axis of channels
        raise ValueError(f"X is {x} and K is {k}: X has {x[-3]} channels and K has {k[-3]}, they must be equal")
    if 0 in k:
        raise ValueError(f"X is {x} and K is {k}: no axis of K may have length 0")


def _check_image(X: Tensor) -> None:
    if X.ndim != 2:
        raise ValueError(f"X is {tuple(X.shape)}: it must be one bare image, (height, width)")


def _promoted(X: Tensor, K: Tensor) -> tuple[Tensor, Tensor]:
    """X and K in one dtype; whole numbers in int64, for products of uint8 would wrap at 256."""
    dtype = torch.promote_types(torch.promote_types(X.dtype, K.dtype), torch.int64)
    return X.to(dtype), K.to(dtype)


def _windows(X: Tensor, size: tuple[int, int]) -> Tensor:
    """Every window of a size in X: (height - h + 1, width - w + 1, h, w), a view of X."""
    _check_image(X)
    (height, width), (h, w) = X.shape, size
    if h < 1 or w < 1:
        raise ValueError(f"a window is 1×1 or larger, not {h}×{w}")
    if h > height or w > width:
        raise ValueError(f"a {h}×{w} window does not fit in a {height}×{width} input: pad X or take a smaller one")
    return X.unfold(0, h, 1).unfold(1, w, 1)


def _border(n: int, p: int, mode: str) -> Tensor:
    """Which of n pixels stands at each place from -p to n + p - 1."""
    i = torch.arange(-p, n + p)
    if mode == "reflect":
        needed, index = p + 1, n - 1 - (n - 1 - i.abs()).abs()
    elif mode == "replicate":
        needed, index = 1, i.clamp(0, max(n - 1, 0))
    elif mode == "circular":
        needed, index = p, i % max(n, 1)
    else:
        raise ValueError(f'mode is "zeros", "reflect", "replicate" or "circular", not {mode!r}')
    if n < needed:
        raise ValueError(f"{mode} padding of {p} needs a side of {needed} or more, not {n}: pad less or with zeros")
    return index


def _leaves(net: nn.Module, name: str) -> Iterator[tuple[str, nn.Module]]:
    """Every layer in order, with the expression that finds it."""
    if isinstance(net, nn.Sequential):
        for i, layer in enumerate(net):
            yield from _leaves(layer, f"{name}[{i}]")
    else:
        yield name, net


def _side(name: str, layer: nn.Module, key: str) -> int:
    value = getattr(layer, key, 1)  # average pooling has no dilation
    sides = (value, value) if isinstance(value, int) else tuple(value)
    if sides[0] != sides[-1]:
        raise ValueError(f"{name} has {key} {sides}: receptive_field follows square windows only")
    return sides[0]
