# Returns a tensor, not a float.
def ks_statistic(x, y):
    points = torch.cat([x, y])
    return ((x[:, None] <= points).float().mean(0) - (y[:, None] <= points).float().mean(0)).abs().max()
