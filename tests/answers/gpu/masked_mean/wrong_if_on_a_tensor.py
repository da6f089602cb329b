# Asks by if whether there is a sequence without rows.
def masked_mean(X, lengths):
    real = torch.arange(X.shape[1], device=X.device) < lengths[:, None]
    total = X.masked_fill(~real[:, :, None], 0).sum(1)
    if (lengths == 0).any():
        lengths = lengths.clamp(min=1)
    return total / lengths[:, None]
