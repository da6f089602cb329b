# where() hides the division by 0 on the way forward; on the way back the gradient is NaN.
def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError(dropout)
    kept = torch.rand(X.shape) >= dropout
    return torch.where(kept, X / (1 - dropout), torch.zeros_like(X))
