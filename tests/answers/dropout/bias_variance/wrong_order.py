# The variance comes first.
def bias_variance(fit, datasets, points, truth):
    P = torch.stack([fit(X, y)(points) for X, y in datasets])
    return P.var(0, unbiased=False).mean().item(), ((P.mean(0) - truth) ** 2).mean().item()
