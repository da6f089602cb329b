# Compares how many values, not which share.
def ks_statistic(x, y):
    points = torch.cat([x, y])
    gap = (x[:, None] <= points).sum(0) - (y[:, None] <= points).sum(0)
    return gap.abs().max().item() / max(len(x), len(y))
