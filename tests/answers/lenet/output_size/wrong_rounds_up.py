# Rounds up: a last window that hangs over the edge is counted.
import math


def output_size(n, k, p, s):
    if n + 2 * p < k:
        raise ValueError("the window does not fit")
    return math.ceil((n + 2 * p - k) / s) + 1
