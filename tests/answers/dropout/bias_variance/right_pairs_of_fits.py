# The variance as half the mean squared distance between two fits, over all pairs.
def bias_variance(fit, datasets, points, truth):
    F = torch.stack([fit(X, y)(points) for X, y in datasets])
    between = (F[:, None] - F[None, :]).square().mean() / 2
    bias = F.sum(0) / F.shape[0] - truth
    return [bias.dot(bias).item() / bias.numel(), between.item()]
