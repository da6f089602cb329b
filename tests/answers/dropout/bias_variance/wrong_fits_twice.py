# Fits once for the mean and again for the spread: another model each time.
def bias_variance(fit, datasets, points, truth):
    mean = sum(fit(X, y)(points) for X, y in datasets) / len(datasets)
    variance = sum((fit(X, y)(points) - mean) ** 2 for X, y in datasets) / len(datasets)
    return ((mean - truth) ** 2).mean().item(), variance.mean().item()
