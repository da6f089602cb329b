"""Layers from scratch."""

import torch
from torch import Tensor, nn
from torch.nn import functional as F


def dropout_layer(X: Tensor, dropout: float) -> Tensor:
    """Each element of X set to zero with probability ``dropout``, the others divided by 1 - dropout.

    X: any shape. Returns a new tensor of the same shape, with the expectation of X; whole numbers give floats.
    Raises ValueError where dropout is outside [0, 1]. Source: Srivastava et al. 2014.

    >>> Y = d2l.dropout_layer(torch.ones(2, 8), 0.5)
    >>> bool(((Y == 0) | (Y == 2)).all())
    True
    """
    if not 0 <= dropout <= 1:
        raise ValueError(f"dropout is a probability from 0 to 1, not {dropout}")
    kept = torch.rand(X.shape, device=X.device) >= dropout
    # With a dropout of 1 nothing is kept; a division by 0 would still make the gradient NaN.
    return torch.where(kept, X / ((1 - dropout) or 1), 0)


class MySequential(nn.Module):
    """Modules called one after the other, each on what the one before it returned, as nn.Sequential does.

    They are named "0", "1" and so on, so that state_dict has the keys of nn.Sequential.
    Raises TypeError where an argument is not a module.

    >>> net = d2l.MySequential(nn.Linear(20, 256), nn.ReLU(), nn.Linear(256, 10))
    >>> net(torch.zeros(2, 20)).shape
    torch.Size([2, 10])
    """

    def __init__(self, *modules: nn.Module) -> None:
        super().__init__()
        for i, module in enumerate(modules):
            self.add_module(str(i), module)

    def forward(self, X: Tensor) -> Tensor:
        for name in self._modules:  # children() would pass over a module that stands here twice
            X = self.get_submodule(name)(X)
        return X


class CenteredLayer(nn.Module):
    """A layer without parameters: it subtracts the mean of all elements.

    X: any shape, floating point. Returns the same shape, with mean 0.

    >>> d2l.CenteredLayer()(torch.tensor([1.0, 2.0, 3.0, 4.0, 5.0]))
    tensor([-2., -1.,  0.,  1.,  2.])
    """

    def forward(self, X: Tensor) -> Tensor:
        return X - X.mean()


class MyDense(nn.Module):
    """A fully connected layer with ReLU: relu(X · weight + bias).

    weight: (in_units, units), normal with variance 2 / in_units, which keeps the scale of what passes through ReLU
    (He et al. 2015, eq. 10); bias: (units,), zeros. Called with X: (..., in_units), it returns (..., units).
    Raises ValueError where X has another number of features.

    >>> layer = d2l.MyDense(units=3, in_units=5)
    >>> layer(torch.zeros(2, 5)).tolist()
    [[0.0, 0.0, 0.0], [0.0, 0.0, 0.0]]
    """

    def __init__(self, units: int, in_units: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.randn(in_units, units) * (2 / in_units) ** 0.5)
        self.bias = nn.Parameter(torch.zeros(units))

    def forward(self, X: Tensor) -> Tensor:
        if X.shape[-1:] != self.weight.shape[:1]:
            raise ValueError(
                f"X is {tuple(X.shape)} and the weight (in_units, units) is {tuple(self.weight.shape)}: "
                "the last axis of X must have length in_units"
            )
        return F.relu(X @ self.weight + self.bias)


def batch_norm(
    X: Tensor,
    gamma: Tensor,
    beta: Tensor,
    moving_mean: Tensor,
    moving_var: Tensor,
    eps: float = 1e-5,
    momentum: float = 0.9,
    training: bool = True,
) -> tuple[Tensor, Tensor, Tensor]:
    """Each channel of X brought to mean 0 and variance 1, then scaled by gamma and shifted by beta.

    X: (batch, features) or (batch, channels, height, width); the four others hold one value a channel.
    Returns (Y, moving_mean, moving_var). In training, X's own mean and variance are used, and the averages returned
    are new tensors that keep ``momentum`` of the old ones (torch's momentum is 1 minus ours); otherwise the moving
    ones are used, and returned as they are. As in torch, Y is divided by the square root of the biased variance (plus
    eps), and the unbiased one goes into the average.
    Raises ValueError where the shapes do not fit, or in training with fewer than two values a channel.
    Source: Ioffe & Szegedy 2015, algorithms 1 and 2.

    >>> X, ones, zeros = torch.tensor([[1.0], [3.0]]), torch.ones(1), torch.zeros(1)
    >>> Y, mean, var = d2l.batch_norm(X, ones, zeros, moving_mean=zeros, moving_var=ones)
    >>> Y.round(decimals=2).tolist(), round(mean.item(), 2), round(var.item(), 2)
    ([[-1.0], [1.0]], 0.2, 1.1)
    """
    if X.ndim not in (2, 4):
        raise ValueError(f"X is {tuple(X.shape)}: it must be (batch, features) or (batch, channels, height, width)")
    for name, values in [("gamma", gamma), ("beta", beta), ("moving_mean", moving_mean), ("moving_var", moving_var)]:
        if values.numel() != X.shape[1]:
            raise ValueError(
                f"X is {tuple(X.shape)} and {name} is {tuple(values.shape)}: it must have {X.shape[1]} values, "
                "one for each channel on axis 1 of X"
            )

    shape, axes = (1, -1, 1, 1)[: X.ndim], (0, 2, 3)[: X.ndim - 1]
    if training:
        n = len(X) * X.shape[2:].numel()
        if n < 2:
            raise ValueError(
                f"X is {tuple(X.shape)}, with {n} values per channel: training needs at least 2, so take a larger batch"
            )
        mean, var = X.mean(axes), X.var(axes, correction=0)
        with torch.no_grad():
            moving_mean = momentum * moving_mean + (1 - momentum) * mean.reshape(moving_mean.shape)
            moving_var = momentum * moving_var + (1 - momentum) * (var * n / (n - 1)).reshape(moving_var.shape)
    else:
        mean, var = moving_mean, moving_var
    X_hat = (X - mean.reshape(shape)) / torch.sqrt(var.reshape(shape) + eps)
    return gamma.reshape(shape) * X_hat + beta.reshape(shape), moving_mean, moving_var


class BatchNorm(nn.Module):
    """Batch normalisation as a layer: it trains gamma and beta, and keeps the moving averages as buffers.

    num_features: channels; num_dims: 2 for X (batch, features), 4 for X (batch, channels, height, width).
    Returns the shape of X. In train mode it uses the batch's statistics and moves the averages, in eval mode it uses
    the averages. Raises ValueError where num_dims is another number, and as ``batch_norm`` does.

    >>> layer = d2l.BatchNorm(3, num_dims=4)
    >>> Y = layer(torch.arange(24.0).reshape(2, 3, 2, 2))
    >>> bool((Y.mean((0, 2, 3)).abs() < 1e-5).all())
    True
    """

    moving_mean: Tensor
    moving_var: Tensor

    def __init__(self, num_features: int, num_dims: int) -> None:
        super().__init__()
        if num_dims not in (2, 4):
            raise ValueError(f"num_dims is 2 (batch, features) or 4 (batch, channels, height, width), not {num_dims}")
        self.num_dims = num_dims
        self.gamma = nn.Parameter(torch.ones(num_features))
        self.beta = nn.Parameter(torch.zeros(num_features))
        self.register_buffer("moving_mean", torch.zeros(num_features))
        self.register_buffer("moving_var", torch.ones(num_features))

    def forward(self, X: Tensor) -> Tensor:
        if X.ndim != self.num_dims:
            raise ValueError(f"X is {tuple(X.shape)}, with {X.ndim} axes, and this layer has num_dims={self.num_dims}")
        averages = self.moving_mean, self.moving_var
        Y, mean, var = batch_norm(X, self.gamma, self.beta, *averages, training=self.training)
        if self.training:  # in place: whoever holds a buffer, as state_dict does, sees it move
            self.moving_mean.copy_(mean)
            self.moving_var.copy_(var)
        return Y


class Residual(nn.Module):
    """A residual block: two 3×3 convolutions with batch normalisation, added to the input or a 1×1 convolution of it.

    X: (batch, input_channels, height, width). Returns (batch, num_channels, ⌈height / strides⌉, ⌈width / strides⌉).
    Raises ValueError where the two paths give different shapes: the input can only be added as it is where neither
    channels nor size change. Source: He et al. 2016, eq. 1 and 2.

    >>> block = d2l.Residual(3, 6, use_1x1conv=True, strides=2)
    >>> block(torch.zeros(4, 3, 6, 6)).shape
    torch.Size([4, 6, 3, 3])
    """

    def __init__(self, input_channels: int, num_channels: int, use_1x1conv: bool = False, strides: int = 1) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(input_channels, num_channels, kernel_size=3, padding=1, stride=strides)
        self.conv2 = nn.Conv2d(num_channels, num_channels, kernel_size=3, padding=1)
        self.conv3 = nn.Conv2d(input_channels, num_channels, kernel_size=1, stride=strides) if use_1x1conv else None
        self.bn1 = nn.BatchNorm2d(num_channels)
        self.bn2 = nn.BatchNorm2d(num_channels)

    def forward(self, X: Tensor) -> Tensor:
        Y = F.relu(self.bn1(self.conv1(X)))
        Y = self.bn2(self.conv2(Y))
        shortcut = self.conv3(X) if self.conv3 else X
        if Y.shape != shortcut.shape:  # a sum may broadcast in silence
            raise ValueError(
                f"the convolutions give {tuple(Y.shape)} and the input is {tuple(shortcut.shape)}: "
                "they cannot be added, use_1x1conv=True fits the input to them"
            )
        return F.relu(Y + shortcut)
