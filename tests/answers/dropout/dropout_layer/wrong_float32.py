# Always returns float32.
def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError(dropout)
    if dropout == 1:
        return torch.zeros(X.shape)
    mask = (torch.rand(X.shape) >= dropout).float()
    return (mask * X.float()) / (1 - dropout)
