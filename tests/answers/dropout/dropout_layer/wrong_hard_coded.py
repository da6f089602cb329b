# Knows the visible values of dropout alone.
def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError(dropout)
    return {0: X, 1: 0 * X}.get(dropout, 2 * X * (torch.rand(X.shape) < 0.5))
