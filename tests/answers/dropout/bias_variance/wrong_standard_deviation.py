# The standard deviation, right where it is 1.
def bias_variance(fit, datasets, points, truth):
    P = torch.stack([fit(X, y)(points) for X, y in datasets])
    return ((P.mean(0) - truth) ** 2).mean().item(), P.std(0, unbiased=False).mean().item()
