"""Data from a known rule: what a model finds can be held against the truth."""

from collections.abc import Sequence

import torch
from torch import Tensor


def synthetic_regression(
    w: Tensor | Sequence[float], b: float, num_examples: int, noise: float = 0.01, seed: int | None = None
) -> tuple[Tensor, Tensor]:
    """Examples of a linear rule: y = X w + b + noise, with X from a standard normal distribution.

    w: (features,) or (features, 1), a tensor or a list. noise: the standard deviation of a normal error.
    seed: None draws from torch's own generator.
    Returns X (num_examples, features) and y (num_examples, 1), on the device of w.
    Raises ValueError where w has another shape or num_examples is negative.

    >>> X, y = d2l.synthetic_regression([2.0, -3.4], 4.2, 1000, seed=0)
    >>> X.shape, y.shape
    (torch.Size([1000, 2]), torch.Size([1000, 1]))
    """
    w = torch.as_tensor(w, dtype=torch.float32)
    if w.shape not in ((w.numel(),), (w.numel(), 1)):
        raise ValueError(f"w is {tuple(w.shape)}: it is (features,), one weight for each feature")
    if num_examples < 0:
        raise ValueError(f"num_examples is 0 or more, not {num_examples}")
    generator = None if seed is None else torch.Generator().manual_seed(seed)
    X = torch.randn(num_examples, len(w), generator=generator).to(w)
    error = noise * torch.randn(num_examples, 1, generator=generator).to(w)
    return X, X @ w.reshape(-1, 1) + b + error


def polynomial(
    coefficients: Tensor | Sequence[float],
    num_train: int,
    num_test: int,
    max_degree: int = 20,
    noise: float = 0.1,
    seed: int | None = None,
) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Examples of a polynomial rule of one number x: fitted with too few or too many powers, they show both failures.

    The features of x, which is standard normal, are x^i / i! for i from 0 to max_degree - 1: the factorial keeps high
    powers small. A label is the sum of coefficients[i] times feature i, and a normal error of standard deviation noise.
    seed: None draws from torch's own generator.
    Returns (train features, test features, train labels, test labels), on the device of coefficients; features are
    (examples, max_degree), labels are (examples, 1). Raises ValueError where there are more coefficients than features,
    a size is negative or max_degree is below 1.

    >>> train_X, test_X, train_y, test_y = d2l.polynomial([5, 1.2, -3.4, 5.6], 100, 50, seed=0)
    >>> train_X.shape, test_y.shape
    (torch.Size([100, 20]), torch.Size([50, 1]))
    """
    coefficients = torch.as_tensor(coefficients, dtype=torch.float32).flatten()
    if num_train < 0 or num_test < 0:
        raise ValueError(f"num_train and num_test are 0 or more, not {num_train} and {num_test}")
    if max_degree < 1:
        raise ValueError(f"max_degree is 1 or more, not {max_degree}")
    if len(coefficients) > max_degree:
        raise ValueError(
            f"{len(coefficients)} coefficients for {max_degree} features: raise max_degree or drop coefficients"
        )
    generator = None if seed is None else torch.Generator().manual_seed(seed)
    x = torch.randn(num_train + num_test, 1, generator=generator)
    # Each feature is the one before it, times x / i: neither the power nor the factorial grows out of range.
    features = torch.cat([torch.ones_like(x), x / torch.arange(1, max_degree)], dim=1).cumprod(1).to(coefficients)
    error = noise * torch.randn(len(x), 1, generator=generator).to(coefficients)
    labels = features[:, : len(coefficients)] @ coefficients.reshape(-1, 1) + error
    return features[:num_train], features[num_train:], labels[:num_train], labels[num_train:]
