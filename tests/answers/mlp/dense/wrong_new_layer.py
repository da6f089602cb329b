# Builds an nn.Linear and copies W and b into it: the values are right, and no gradient reaches W and b.
def dense(X, W, b=None, activation=None):
    layer = nn.Linear(W.shape[1], W.shape[0], bias=b is not None).to(W.dtype)
    with torch.no_grad():
        layer.weight.copy_(W)
        if b is not None:
            layer.bias.copy_(b)
    Y = layer(X)
    return Y if activation is None else activation(Y)
