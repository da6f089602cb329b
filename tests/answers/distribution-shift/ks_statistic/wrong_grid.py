# Tries ten points between the ends and misses narrow gaps.
def ks_statistic(x, y):
    points = torch.linspace(min(x.min(), y.min()), max(x.max(), y.max()), 10, dtype=x.dtype)
    gap = (x[:, None] <= points).double().mean(0) - (y[:, None] <= points).double().mean(0)
    return gap.abs().max().item()
