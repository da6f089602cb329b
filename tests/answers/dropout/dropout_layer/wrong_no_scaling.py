# Drops, and forgets to enlarge what is kept.
def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError(dropout)
    return (torch.rand(X.shape) >= dropout) * X
