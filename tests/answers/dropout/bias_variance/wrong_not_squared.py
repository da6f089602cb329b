# The mean distance, not squared.
def bias_variance(fit, datasets, points, truth):
    P = torch.stack([fit(X, y)(points) for X, y in datasets])
    return (P.mean(0) - truth).abs().mean().item(), P.var(0, unbiased=False).mean().item()
