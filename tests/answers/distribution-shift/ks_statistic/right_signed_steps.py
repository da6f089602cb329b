# Steps up by 1/n and down by 1/m, added up by value.
from collections import defaultdict


def ks_statistic(x, y):
    steps = defaultdict(float)
    for v in x.tolist():
        steps[v] += 1 / len(x)
    for v in y.tolist():
        steps[v] -= 1 / len(y)
    height, heights = 0.0, [0.0]
    for v in sorted(steps):
        height += steps[v]
        heights.append(height)
    return max(max(heights), -min(heights))
