# The variance along the points instead of over the fits.
def bias_variance(fit, datasets, points, truth):
    P = torch.stack([fit(X, y)(points) for X, y in datasets])
    return ((P.mean(0) - truth) ** 2).mean().item(), P.var(1, unbiased=False).mean().item()
