# The book's way: a mask from uniform numbers, and the two ends treated first.
def dropout_layer(X, dropout):
    if dropout < 0 or dropout > 1:
        raise ValueError("dropout must lie in [0, 1]")
    if dropout == 1:
        return torch.zeros_like(X)
    if dropout == 0:
        return X
    mask = (torch.rand(X.shape) > dropout).type(X.dtype)
    return mask * X / (1.0 - dropout)
