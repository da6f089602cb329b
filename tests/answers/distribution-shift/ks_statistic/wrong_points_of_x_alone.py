# Looks at the values of x and not at those of y.
def ks_statistic(x, y):
    gap = (x[:, None] <= x).float().mean(0) - (y[:, None] <= x).float().mean(0)
    return gap.abs().max().item()
