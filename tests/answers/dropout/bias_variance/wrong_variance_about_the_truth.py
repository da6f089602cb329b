# Measures the spread about the truth instead of about the mean of the fits.
def bias_variance(fit, datasets, points, truth):
    P = torch.stack([fit(X, y)(points) for X, y in datasets])
    return ((P.mean(0) - truth) ** 2).mean().item(), ((P - truth) ** 2).mean().item()
