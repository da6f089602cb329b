# Drops in place, in X itself.
def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError(dropout)
    with torch.no_grad():
        X *= torch.rand(X.shape) >= dropout
    return X / (1 - dropout) if dropout < 1 else X
