# The median of the fits in place of the mean.
def bias_variance(fit, datasets, points, truth):
    P = torch.stack([fit(X, y)(points) for X, y in datasets])
    return ((P.quantile(0.5, dim=0) - truth) ** 2).mean().item(), P.var(0, unbiased=False).mean().item()
