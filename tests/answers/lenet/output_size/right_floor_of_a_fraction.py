# The book's formula with math.floor and a check for a result below one.
import math


def output_size(n, k, p, s):
    size = math.floor((n - k + 2 * p + s) / s)
    if size < 1:
        raise ValueError(f"no room for a window of {k}")
    return size
