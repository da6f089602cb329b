# Divides both counts by the length of x.
def ks_statistic(x, y):
    points = torch.cat([x, y])
    gap = (x[:, None] <= points).sum(0) / len(x) - (y[:, None] <= points).sum(0) / len(x)
    return gap.abs().max().item()
