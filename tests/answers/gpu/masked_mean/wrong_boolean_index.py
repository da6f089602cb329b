# Picks the real rows of each sequence by a boolean index.
def masked_mean(X, lengths):
    real = torch.arange(X.shape[1], device=X.device) < lengths[:, None]
    return torch.stack([x[keep].sum(0) / n.clamp(min=1) for x, keep, n in zip(X, real, lengths)])
