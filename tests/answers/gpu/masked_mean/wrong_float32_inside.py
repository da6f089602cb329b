# Computes in float32 and turns the result back.
def masked_mean(X, lengths):
    real = torch.arange(X.shape[1], device=X.device) < lengths[:, None]
    total = X.float().masked_fill(~real[:, :, None], 0).sum(1)
    return (total / lengths.clamp(min=1)[:, None]).to(X.dtype)
