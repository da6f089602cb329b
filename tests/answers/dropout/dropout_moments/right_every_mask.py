# Goes through every mask with its probability.
from itertools import product


def dropout_moments(X, W, b, p):
    mean = second = 0
    plain = X @ W + b
    for mask in product((0, 1), repeat=X.shape[1]):
        chance = (1 - p) ** sum(mask) * p ** (len(mask) - sum(mask))
        out = (X * torch.tensor(mask) / (1 - p)) @ W + b
        mean = mean + chance * out
        second = second + chance * (out - plain) ** 2
    return mean, second
