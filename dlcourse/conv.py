"""Cross-correlation and pooling from scratch, one image at a time."""

import torch
from torch import Tensor, nn


def corr2d(X: Tensor, K: Tensor) -> Tensor:
    """The cross-correlation of one channel with one kernel, stride 1, no padding.

    X: (height, width); K: (kh, kw). Returns (height - kh + 1, width - kw + 1).
    Raises ValueError where K does not fit in X. Source: Goodfellow et al. 2016, eq. 9.6.
    """
    return (_windows(X, (K.shape[0], K.shape[1])) * K).sum((-2, -1))


def corr2d_multi_in(X: Tensor, K: Tensor) -> Tensor:
    """The cross-correlation of several input channels, summed into one output channel.

    X: (channels, height, width); K: (channels, kh, kw). Returns (height - kh + 1, width - kw + 1).
    Raises ValueError where the numbers of channels differ or K does not fit in X.
    """
    if len(X) != len(K):
        raise ValueError(f"X has {len(X)} channels and K has {len(K)}: they must be equal")
    return torch.stack([corr2d(x, k) for x, k in zip(X, K, strict=True)]).sum(0)


def corr2d_multi_in_out(X: Tensor, K: Tensor) -> Tensor:
    """The cross-correlation of several input channels with one kernel for each output channel.

    X: (c_in, height, width); K: (c_out, c_in, kh, kw).
    Returns (c_out, height - kh + 1, width - kw + 1).
    """
    return torch.stack([corr2d_multi_in(X, k) for k in K])


def corr2d_multi_in_out_1x1(X: Tensor, K: Tensor) -> Tensor:
    """A 1×1 convolution as a matrix product over the channels of each pixel.

    X: (c_in, height, width); K: (c_out, c_in, 1, 1). Returns (c_out, height, width).
    Source: Lin et al. 2013, "Network in Network".
    """
    return (K.reshape(K.shape[0], -1) @ X.flatten(1)).reshape(-1, *X.shape[1:])


def pool2d(X: Tensor, pool_size: tuple[int, int], mode: str = "max") -> Tensor:
    """The largest value ("max") or the mean ("avg") of each window, stride 1.

    X: (height, width); pool_size: (ph, pw). Returns (height - ph + 1, width - pw + 1).
    Raises ValueError where the window does not fit in X or mode is another word.
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
    """
    return conv2d(X.reshape((1, 1, *X.shape))).squeeze((0, 1))


def _windows(X: Tensor, size: tuple[int, int]) -> Tensor:
    """Every window of a size in X: (height - h + 1, width - w + 1, h, w), a view of X."""
    (height, width), (h, w) = X.shape, size
    if h > height or w > width:
        raise ValueError(f"a {h}×{w} window does not fit in a {height}×{width} input: pad X or take a smaller one")
    return X.unfold(0, h, 1).unfold(1, w, 1)
