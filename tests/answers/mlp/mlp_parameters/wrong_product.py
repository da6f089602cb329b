# Multiplies all the sizes.
import math


def mlp_parameters(sizes, bias=True):
    return math.prod(sizes) + (sum(sizes[1:]) if bias else 0)
