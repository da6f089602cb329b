# Takes the largest difference without its absolute value.
def ks_statistic(x, y):
    points = torch.cat([x, y])
    gap = (x[:, None] <= points).float().mean(0) - (y[:, None] <= points).float().mean(0)
    return gap.max().item()
