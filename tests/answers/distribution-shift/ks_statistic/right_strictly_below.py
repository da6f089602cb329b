# Shares strictly below each value, in both samples: between two values the stairs are flat, so the gaps are the same.
def ks_statistic(x, y):
    gaps = [abs((x < t).double().mean() - (y < t).double().mean()).item() for t in torch.cat([x, y])]
    return max(gaps)
