# torch.var with its default, which divides by one less than the number of fits.
def bias_variance(fit, datasets, points, truth):
    P = torch.stack([fit(X, y)(points) for X, y in datasets])
    return ((P.mean(0) - truth) ** 2).mean().item(), P.var(0).mean().item()
