# Walks along the pooled order step by step, and looks in the middle of equal values.
def ks_statistic(x, y):
    order = torch.cat([x, y]).argsort(stable=True)
    steps = torch.cat([torch.full((len(x),), 1 / len(x)), torch.full((len(y),), -1 / len(y))])
    return steps[order].cumsum(0).abs().max().item()
