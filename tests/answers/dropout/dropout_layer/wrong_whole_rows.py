# Drops whole examples.
def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError(dropout)
    if dropout == 1:
        return torch.zeros_like(X)
    mask = (torch.rand(len(X), *[1] * (X.dim() - 1)) >= dropout).to(X.dtype)
    return mask * X / (1 - dropout)
