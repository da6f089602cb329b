# Puts all data together and fits once.
def bias_variance(fit, datasets, points, truth):
    model = fit(torch.cat([X for X, _ in datasets]), torch.cat([y for _, y in datasets]))
    P = model(points)[None]
    return ((P.mean(0) - truth) ** 2).mean().item(), P.var(0, unbiased=False).mean().item()
