# One mask for a row, shared by the whole batch.
def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError(dropout)
    if dropout == 1:
        return torch.zeros_like(X)
    mask = (torch.rand(X.shape[-1]) >= dropout).to(X.dtype)
    return mask * X / (1 - dropout)
