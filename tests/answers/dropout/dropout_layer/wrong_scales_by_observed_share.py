# Divides by the share that happened to be kept.
def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError(dropout)
    mask = (torch.rand(X.shape) >= dropout).to(X.dtype)
    return mask * X / mask.mean().clamp(min=1e-6)
