# Sets the seed at each call, so the same elements are dropped always.
def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError(dropout)
    if dropout == 1:
        return torch.zeros_like(X)
    torch.manual_seed(0)
    return (torch.rand(X.shape) >= dropout) * X / (1 - dropout)
