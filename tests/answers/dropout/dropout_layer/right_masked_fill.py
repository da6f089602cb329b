# Scales everything, then fills the dropped places with zeros.
def dropout_layer(X, dropout):
    if not (0.0 <= dropout <= 1.0):
        raise ValueError(dropout)
    gone = torch.rand_like(X) < dropout
    scale = 1 / (1 - dropout) if dropout < 1 else 0.0
    return (X * scale).masked_fill(gone, 0)
