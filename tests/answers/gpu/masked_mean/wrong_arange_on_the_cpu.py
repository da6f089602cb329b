# Numbers the rows on the CPU, wherever X is.
def masked_mean(X, lengths):
    real = torch.arange(X.shape[1]) < lengths[:, None]
    total = X.masked_fill(~real[:, :, None], 0).sum(1)
    return total / lengths.clamp(min=1)[:, None]
