# Drops an exact share of the elements: they are no longer independent.
def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError(dropout)
    if dropout == 1:
        return torch.zeros_like(X)
    mask = torch.ones(X.numel(), dtype=X.dtype)
    mask[torch.randperm(X.numel())[: round(dropout * X.numel())]] = 0
    return mask.reshape(X.shape) * X / (1 - dropout)
