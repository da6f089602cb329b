# Multiplies the padding by zero, which leaves NaN and infinity in it.
def masked_mean(X, lengths):
    real = torch.arange(X.shape[1], device=X.device) < lengths[:, None]
    return (X * real[:, :, None]).sum(1) / lengths.clamp(min=1)[:, None]
