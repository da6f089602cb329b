# itertools.pairwise, and the biases as the sum of all sizes but the first.
from itertools import pairwise


def mlp_parameters(sizes, bias=True):
    weights = sum(a * b for a, b in pairwise(sizes))
    return weights + sum(sizes[1:]) if bias else weights
