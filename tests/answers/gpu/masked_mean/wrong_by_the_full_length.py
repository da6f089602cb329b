# Divides by the length of X and not by that of the sequence.
def masked_mean(X, lengths):
    real = torch.arange(X.shape[1], device=X.device) < lengths[:, None]
    return X.masked_fill(~real[:, :, None], 0).mean(1)
