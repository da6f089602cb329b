# Draws normal instead of uniform numbers.
def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError(dropout)
    if dropout in (0, 1):
        return X * (1 - dropout)
    mask = (torch.randn(X.shape) > dropout).to(X.dtype)
    return mask * X / (1 - dropout)
