# Divides by zero where a sequence has no rows.
def masked_mean(X, lengths):
    real = torch.arange(X.shape[1], device=X.device) < lengths[:, None]
    return X.masked_fill(~real[:, :, None], 0).sum(1) / lengths[:, None]
