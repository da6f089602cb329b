# The squared distance of each fit to the truth instead of that of their mean: this is bias and variance together.
def bias_variance(fit, datasets, points, truth):
    P = torch.stack([fit(X, y)(points) for X, y in datasets])
    return ((P - truth) ** 2).mean().item(), P.var(0, unbiased=False).mean().item()
