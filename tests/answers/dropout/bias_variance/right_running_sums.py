# Running sums by Welford's rule: no prediction is kept.
def bias_variance(fit, datasets, points, truth):
    mean, squares = torch.zeros_like(truth), torch.zeros_like(truth)
    for count, (X, y) in enumerate(datasets, start=1):
        new = fit(X, y)(points)
        step = new - mean
        mean = mean + step / count
        squares = squares + step * (new - mean)
    return ((mean - truth) ** 2).mean().item(), (squares / len(datasets)).mean().item()
