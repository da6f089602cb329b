# Decides for each element with Python's own random numbers.
import random


def dropout_layer(X, dropout):
    if dropout > 1 or dropout < 0:
        raise ValueError("dropout is no probability")
    factors = [0.0 if random.random() < dropout else 1 / (1 - dropout) for _ in range(X.numel())]
    return X * torch.tensor(factors, dtype=X.dtype).reshape(X.shape)
