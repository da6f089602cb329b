# Adds the bias after the activation.
def dense(X, W, b=None, activation=None):
    Y = X @ W.T
    if activation is not None:
        Y = activation(Y)
    return Y if b is None else Y + b
