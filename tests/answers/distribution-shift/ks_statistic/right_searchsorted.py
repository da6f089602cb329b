# Ranks by searchsorted in the sorted samples.
def ks_statistic(x, y):
    points = torch.cat((x, y)).unique()
    below_x = torch.searchsorted(x.sort().values, points, right=True) / len(x)
    below_y = torch.searchsorted(y.sort().values, points, right=True) / len(y)
    return float((below_x - below_y).abs().amax())
