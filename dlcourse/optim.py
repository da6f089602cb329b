"""Gradient descent and its descendants from scratch: each ``_move`` is the rule of its paper.

Written with torch's in-place operations, in torch's order, so that the roundings are torch's as well:
``x.addcmul_(a, b, value=c)`` adds c·a·b to x, ``x.addcdiv_(a, b, value=c)`` adds c·a/b, and ``x.lerp_(a, c)``
adds c·(a - x).
"""

import math
from collections import Counter
from collections.abc import Iterable

import torch
from torch import Tensor


class _Optimizer:
    """The parameters, their learning rate (change ``lr`` between steps as you like), and the loop over them."""

    def __init__(self, params: Iterable[Tensor], lr: float) -> None:
        self.params = list(params)
        self.lr = lr
        if lr < 0:
            raise ValueError(f"lr is {lr}, and a negative one climbs: give 0 or more")
        if not self.params:
            raise ValueError(
                "params is empty: there is nothing to train "
                "(a generator is used up after one pass: call net.parameters() again, or keep a list)"
            )
        if not all(p.is_leaf for p in self.params):  # autograd would give it no gradient, and no step would move it
            raise ValueError(
                "a parameter is the result of a computation: compute it first and call requires_grad_() on it after "
                "(one tensor alone goes in a list)"
            )

    @torch.no_grad()
    def step(self) -> None:
        """Moves each parameter in place, once; one without a gradient stays where it is."""
        for p in self.params:
            if p.grad is not None:
                self._move(p, p.grad)

    def zero_grad(self) -> None:
        """Forgets the gradients: backward() adds to those that it finds."""
        for p in self.params:
            p.grad = None

    def _move(self, p: Tensor, grad: Tensor) -> None:
        raise NotImplementedError


class _ZerosLike(dict[Tensor, Tensor]):
    """A running sum for each parameter, zero when first asked for: by then the net is on its device."""

    def __missing__(self, p: Tensor) -> Tensor:
        return self.setdefault(p, torch.zeros_like(p))


class SGD(_Optimizer):
    """Stochastic gradient descent, with a heavy ball's momentum where ``momentum`` is not 0.

    params: tensors that require a gradient. Raises ValueError where lr is negative, params is empty (a generator
    that is used up), or a parameter is the result of a computation. Sources: Robbins & Monro 1951; Polyak 1964.

    >>> w = torch.tensor([3.0], requires_grad=True)
    >>> optimizer = d2l.SGD([w], lr=0.5)
    >>> w.square().sum().backward()  # a gradient of 6
    >>> optimizer.step()
    >>> w.item()
    0.0
    """

    def __init__(self, params: Iterable[Tensor], lr: float, momentum: float = 0.0) -> None:
        super().__init__(params, lr)
        self.momentum = momentum
        self._velocity = _ZerosLike()

    def _move(self, p: Tensor, grad: Tensor) -> None:
        if self.momentum:
            # Polyak's velocity holds the learning rate; torch's does not, so that a new lr counts at once and in full.
            grad = self._velocity[p].mul_(self.momentum).add_(grad)
        p.sub_(grad, alpha=self.lr)


class AdaGrad(_Optimizer):
    """Steps that shrink for each weight with the root of the sum of its squared gradients.

    params: tensors that require a gradient. Raises ValueError where lr is negative, params is empty (a generator
    that is used up), or a parameter is the result of a computation. Source: Duchi et al. 2011, with a diagonal matrix.

    >>> w = torch.tensor([3.0, 300.0], requires_grad=True)
    >>> optimizer = d2l.AdaGrad([w], lr=0.5)
    >>> w.square().sum().backward()
    >>> optimizer.step()  # the first step is lr long, however steep the slope
    >>> w.tolist()
    [2.5, 299.5]
    """

    def __init__(self, params: Iterable[Tensor], lr: float, eps: float = 1e-10) -> None:
        super().__init__(params, lr)
        self.eps = eps
        self._sum = _ZerosLike()

    def _move(self, p: Tensor, grad: Tensor) -> None:
        s = self._sum[p].addcmul_(grad, grad)
        p.addcdiv_(grad, s.sqrt() + self.eps, value=-self.lr)  # the paper's δ is outside the root as well


class RMSProp(_Optimizer):
    """AdaGrad with a running mean of the squared gradients in place of their sum, so that it forgets.

    params: tensors that require a gradient. Raises ValueError where lr is negative, params is empty (a generator
    that is used up), or a parameter is the result of a computation. Source: Tieleman & Hinton 2012, lecture 6.5.

    >>> w = torch.tensor([3.0, 300.0], requires_grad=True)
    >>> optimizer = d2l.RMSProp([w], lr=0.5, alpha=0.75)
    >>> w.square().sum().backward()
    >>> optimizer.step()  # the mean starts at 0: the first step is lr / √(1 - alpha) long
    >>> w.tolist()
    [2.0, 299.0]
    """

    def __init__(self, params: Iterable[Tensor], lr: float, alpha: float = 0.99, eps: float = 1e-8) -> None:
        super().__init__(params, lr)
        self.alpha, self.eps = alpha, eps
        self._mean = _ZerosLike()

    def _move(self, p: Tensor, grad: Tensor) -> None:
        s = self._mean[p].mul_(self.alpha).addcmul_(grad, grad, value=1 - self.alpha)
        # The lecture has alpha 0.9 and no eps: 0.99, and an eps outside the root, are torch's.
        p.addcdiv_(grad, s.sqrt() + self.eps, value=-self.lr)


class Adam(_Optimizer):
    """Momentum over RMSProp's scale, both means corrected for their start at zero.

    params: tensors that require a gradient. Raises ValueError where lr is negative, params is empty (a generator
    that is used up), a parameter is the result of a computation, or one of betas is outside [0, 1).
    Source: Kingma & Ba 2015, algorithm 1.

    >>> w = torch.tensor([3.0, 300.0], requires_grad=True)
    >>> optimizer = d2l.Adam([w], lr=0.5)
    >>> w.square().sum().backward()
    >>> optimizer.step()  # the correction makes the first step lr long
    >>> w.tolist()
    [2.5, 299.5]
    """

    def __init__(
        self, params: Iterable[Tensor], lr: float, betas: tuple[float, float] = (0.9, 0.999), eps: float = 1e-8
    ) -> None:
        super().__init__(params, lr)
        if not all(0 <= beta < 1 for beta in betas):
            raise ValueError(f"betas are shares of the past, from 0 to below 1, not {betas}")
        self.betas, self.eps = betas, eps
        self._mean, self._mean_square = _ZerosLike(), _ZerosLike()
        self._steps: Counter[Tensor] = Counter()

    def _move(self, p: Tensor, grad: Tensor) -> None:
        beta1, beta2 = self.betas
        self._steps[p] += 1  # the paper has one clock; torch has one for each parameter, stopped without a gradient
        t = self._steps[p]
        m = self._mean[p].lerp_(grad, 1 - beta1)
        v = self._mean_square[p].mul_(beta2).addcmul_(grad, grad, value=1 - beta2)
        root = v.sqrt() / math.sqrt(1 - beta2**t)  # of the corrected v; eps is outside, as in the paper
        p.addcdiv_(m, root + self.eps, value=-self.lr / (1 - beta1**t))
