# unique with inverse, counts by index_add, and cumulative sums.
def ks_statistic(x, y):
    values, place = torch.unique(torch.cat([x, y]), return_inverse=True)
    jumps = torch.zeros(len(values), dtype=torch.float64)
    step = torch.cat([torch.full((len(x),), 1 / len(x)), torch.full((len(y),), -1 / len(y))]).double()
    jumps.index_add_(0, place, step)
    return jumps.cumsum(0).abs().max().item()
