"""Layers from scratch."""

import torch
from torch import Tensor


def dropout_layer(X: Tensor, dropout: float) -> Tensor:
    """Each element of X set to zero with probability ``dropout``, the others divided by 1 - dropout.

    X: any shape. Returns a new tensor of the same shape, with the expectation of X.
    Raises ValueError where dropout is outside [0, 1]. Source: Srivastava et al. 2014.
    """
    if not 0 <= dropout <= 1:
        raise ValueError(f"dropout is a probability from 0 to 1, not {dropout}")
    if dropout == 1:
        return torch.zeros_like(X)
    return X * (torch.rand(X.shape, device=X.device) >= dropout) / (1 - dropout)
