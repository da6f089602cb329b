# Collects the result in a new tensor of the default dtype.
def masked_mean(X, lengths):
    real = torch.arange(X.shape[1], device=X.device) < lengths[:, None]
    total = torch.zeros(X.shape[0], X.shape[2], device=X.device)
    total += X.masked_fill(~real[:, :, None], 0).sum(1)
    return total / lengths.clamp(min=1)[:, None]
