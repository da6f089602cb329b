# At most t in one sample, below t in the other.
def ks_statistic(x, y):
    points = torch.cat([x, y])
    gap = (x[:, None] <= points).float().mean(0) - (y[:, None] < points).float().mean(0)
    return gap.abs().max().item()
