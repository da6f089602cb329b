"""How weights begin, and what that does to the layers: initialisation from scratch, and a look at each layer."""

import math
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.func import functional_call
from torch.nn import functional as F


def fans(weight: Tensor) -> tuple[int, int]:
    """How many inputs reach one output of a layer (fan-in), and how many outputs one input reaches (fan-out).

    weight: (out, in) of a linear layer, or (out, in, kh, kw) of a convolution, where each of the kh·kw places counts.
    Raises ValueError where weight has fewer than 2 dimensions.

    >>> d2l.fans(nn.Linear(784, 10).weight)
    (784, 10)
    >>> d2l.fans(nn.Conv2d(3, 16, kernel_size=5).weight)
    (75, 400)
    """
    if weight.ndim < 2:
        raise ValueError(
            f"a weight of {weight.ndim} dimensions and shape {tuple(weight.shape)} has no fans, it takes 2 or more: "
            "(out, in) or (out, in, kh, kw); start a bias with nn.init.zeros_"
        )
    n_out, n_in, *kernel = weight.shape
    return n_in * math.prod(kernel), n_out * math.prod(kernel)


@torch.no_grad()
def lecun_normal_(weight: Tensor) -> Tensor:
    """Fills weight in place from a normal distribution of variance 1/n_in, and returns it.

    weight: as for ``fans``; raises what ``fans`` raises. The variance of the inputs goes through a linear layer
    unchanged. Source: LeCun et al. 1998, "Efficient BackProp", section 4.6.

    >>> weight = d2l.lecun_normal_(torch.empty(500, 400))
    >>> round(weight.std().item(), 2)  # √(1/400)
    0.05
    """
    n_in, _ = fans(weight)
    return weight.normal_(0, math.sqrt(1 / n_in))


@torch.no_grad()
def xavier_normal_(weight: Tensor) -> Tensor:
    """Fills weight in place from a normal distribution of variance 2/(n_in + n_out), and returns it.

    weight: as for ``fans``; raises what ``fans`` raises. Halfway between the variance that keeps the activations'
    scale, 1/n_in, and the one that keeps the gradients', 1/n_out. Source: Glorot & Bengio 2010, eq. 16.

    >>> weight = d2l.xavier_normal_(torch.empty(500, 300))
    >>> round(weight.std().item(), 2)  # √(2/800)
    0.05
    """
    return weight.normal_(0, math.sqrt(2 / sum(fans(weight))))


@torch.no_grad()
def xavier_uniform_(weight: Tensor) -> Tensor:
    """Fills weight in place from a uniform distribution of variance 2/(n_in + n_out), and returns it.

    weight: as for ``fans``; raises what ``fans`` raises. Source: Glorot & Bengio 2010, eq. 16.

    >>> weight = d2l.xavier_uniform_(torch.empty(500, 100))
    >>> round(weight.max().item(), 2)  # √(6/600)
    0.1
    """
    return _uniform_(weight, 2 / sum(fans(weight)))


@torch.no_grad()
def he_normal_(weight: Tensor) -> Tensor:
    """Fills weight in place from a normal distribution of variance 2/n_in, and returns it.

    weight: as for ``fans``; raises what ``fans`` raises. Twice LeCun's variance, for ReLU stops half of the signal.
    Source: He et al. 2015, eq. 10.

    >>> weight = d2l.he_normal_(torch.empty(500, 800))
    >>> round(weight.std().item(), 2)  # √(2/800)
    0.05
    """
    n_in, _ = fans(weight)
    return weight.normal_(0, math.sqrt(2 / n_in))


@torch.no_grad()
def he_uniform_(weight: Tensor) -> Tensor:
    """Fills weight in place from a uniform distribution of variance 2/n_in, and returns it.

    weight: as for ``fans``; raises what ``fans`` raises. Source: He et al. 2015, eq. 10.

    >>> weight = d2l.he_uniform_(torch.empty(100, 600))
    >>> round(weight.max().item(), 2)  # √(6/600)
    0.1
    """
    n_in, _ = fans(weight)
    return _uniform_(weight, 2 / n_in)


def _uniform_(weight: Tensor, variance: float) -> Tensor:
    bound = math.sqrt(3 * variance)  # the variance of a uniform distribution on [-a, a] is a²/3
    return weight.uniform_(-bound, bound)


@dataclass(frozen=True)
class LayerStatistics:
    """The numbers of one layer, seen from afar: their mean, standard deviation and share of exact zeros.

    layer: the layer's name in the net, with its type.

    >>> d2l.activation_statistics(nn.Sequential(nn.ReLU()), torch.tensor([[-1.0, 1.0]]))
    [LayerStatistics(layer='0 ReLU', mean=0.5, std=0.5, zeros=0.5)]
    """

    layer: str
    mean: float
    std: float
    zeros: float


@torch.no_grad()
def activation_statistics(net: nn.Module, X: Tensor) -> list[LayerStatistics]:
    """What each layer gives out for a batch: one row for each call of a module without children, in that order.

    X: (batch, ...), on the net's device. A layer that returns several tensors, as nn.LSTM, is judged by the first;
    one that returns none has no row. The net runs in the mode that it is in, and no parameter, gradient or
    buffer of it changes. Raises what net(X) raises.

    >>> net = nn.Sequential(nn.Flatten(), nn.ReLU())
    >>> [(row.layer, row.zeros) for row in d2l.activation_statistics(net, torch.tensor([[[-2.0, -1.0, 1.0, 2.0]]]))]
    [('0 Flatten', 0.0), ('1 ReLU', 0.5)]
    """
    rows: list[LayerStatistics] = []
    # At once: an in-place layer may overwrite the numbers as soon as it is called.
    _call(net, X, lambda layer, output: rows.append(_statistics(layer, output)))
    return rows


@torch.enable_grad()
def gradient_statistics(
    net: nn.Module, X: Tensor, y: Tensor, loss: Callable[[Tensor, Tensor], Tensor] = F.cross_entropy
) -> list[LayerStatistics]:
    """The gradient of the mean loss with respect to each layer's output, in the rows of ``activation_statistics``.

    X: (batch, ...) and y: what ``loss`` takes, on the net's device. With respect to the outputs and not to the
    weights, for the weights' gradient is a product with the layer's inputs and can hold its size from layer to layer
    while the gradient that is sent back vanishes (Glorot & Bengio 2010, section 4.2.1). The row is zero where the
    loss does not depend on the output, and missing where autograd does not follow it (frozen layers on whole
    numbers). The net is left as ``activation_statistics`` leaves it. Raises what net(X) and the loss raise.

    >>> net = nn.Sequential(*[nn.Sigmoid() for _ in range(20)])
    >>> rows = d2l.gradient_statistics(net, torch.tensor([[-1.0, 1.0]]), torch.tensor([1]))
    >>> rows[0].std < 1e-9 * rows[-1].std  # a sigmoid's slope is 1/4 at most
    True
    """
    watched: list[tuple[str, Tensor]] = []

    def watch(layer: str, output: Tensor) -> None:
        if not output.requires_grad:
            return
        gradient = torch.zeros_like(output)

        def keep(arrived: Tensor) -> None:  # gives nothing back, which would take the gradient's place
            gradient.copy_(arrived)

        output.register_hook(keep)  # on the value as it is now: a later in-place layer does not change its gradient
        watched.append((layer, gradient))

    leaf = X.detach().requires_grad_(X.is_floating_point())  # so that layers before the first weight have a gradient
    value = loss(_call(net, leaf, watch), y).mean()
    # Not backward(), which would add to .grad.
    torch.autograd.grad(value, [t for t in (leaf, *net.parameters()) if t.requires_grad], allow_unused=True)
    return [_statistics(layer, gradient) for layer, gradient in watched]


def _call(net: nn.Module, X: Tensor, see: Callable[[str, Tensor], None]) -> Tensor:
    """net(X), with ``see`` given the name and the output of each module without children, call by call."""
    names = {module: name for name, module in net.named_modules() if next(module.children(), None) is None}

    def hook(module: nn.Module, args: object, output: object) -> None:
        tensor = _first_tensor(output)
        if tensor is not None:
            see(f"{names[module]} {type(module).__name__}".strip(), tensor)

    # Batch norm writes into its buffers, an in-place first layer into the batch: both are lent copies.
    buffers = {name: buffer.clone() for name, buffer in net.named_buffers()}
    with ExitStack() as hooks:
        for module in names:
            hooks.enter_context(module.register_forward_hook(hook))  # removed at the end, and where the net raises
        return functional_call(net, buffers, (X.clone(),))


def _first_tensor(output: object) -> Tensor | None:
    if isinstance(output, Tensor):
        return output
    if isinstance(output, dict):
        output = list(output.values())
    if isinstance(output, list | tuple):
        return next((t for t in map(_first_tensor, output) if t is not None), None)
    return None


def _statistics(layer: str, values: Tensor) -> LayerStatistics:
    values = values.detach().cpu().double()  # whole and half-precision numbers too; Apple's GPU has no doubles
    zeros = (values == 0).double().mean()
    return LayerStatistics(layer, values.mean().item(), values.std(correction=0).item(), zeros.item())
