# Adds the change as a constant, so that dropped elements get a gradient, too.
def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError(dropout)
    if dropout == 1:
        return torch.zeros_like(X)
    with torch.no_grad():
        Y = (torch.rand(X.shape) >= dropout) * X / (1 - dropout)
    return X / (1 - dropout) + (Y - X / (1 - dropout)).detach()
