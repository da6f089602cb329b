# Counts the first row of the padding in.
def masked_mean(X, lengths):
    real = torch.arange(X.shape[1], device=X.device) <= lengths[:, None]
    return X.masked_fill(~real[:, :, None], 0).sum(1) / lengths.clamp(min=1)[:, None]
