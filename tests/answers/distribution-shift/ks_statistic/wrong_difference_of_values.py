# Subtracts sorted values, a distance along the other axis.
def ks_statistic(x, y):
    n = min(len(x), len(y))
    return (x.sort().values[:n] - y.sort().values[:n]).abs().max().item()
