# Drops the values that are small beside the others, not random ones.
def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError(dropout)
    if dropout in (0, 1) or X.numel() == 0:
        return X * (1 - dropout)
    mask = (X > torch.quantile(X.detach(), dropout)).to(X.dtype)
    return mask * X / (1 - dropout)
