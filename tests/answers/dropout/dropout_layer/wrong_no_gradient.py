# Works on X.data, so no gradient comes back.
def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError(dropout)
    if dropout == 1:
        return torch.zeros_like(X)
    return (torch.rand(X.shape) >= dropout) * X.data / (1 - dropout)
