# No check of the probability.
def dropout_layer(X, dropout):
    if dropout == 1:
        return torch.zeros_like(X)
    return (torch.rand(X.shape) >= dropout) * X / (1 - dropout)
