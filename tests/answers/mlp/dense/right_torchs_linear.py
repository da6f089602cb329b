# torch's own function for the layer.
def dense(X, W, b=None, activation=None):
    Y = nn.functional.linear(X, W, b)
    if activation:
        Y = activation(Y)
    return Y
