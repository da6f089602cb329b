# The mean gap instead of the largest.
def ks_statistic(x, y):
    points = torch.cat([x, y])
    gap = (x[:, None] <= points).float().mean(0) - (y[:, None] <= points).float().mean(0)
    return gap.abs().mean().item()
