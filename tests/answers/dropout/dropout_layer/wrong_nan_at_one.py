# No special case for 1: zero times infinity.
def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError(dropout)
    mask = (torch.rand(X.shape) >= dropout).to(X.dtype)
    return mask * X * torch.tensor(1.0, dtype=X.dtype).div(1 - dropout)
