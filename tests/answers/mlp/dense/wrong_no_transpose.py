# X @ W: the shapes do not fit, and where they do it is another layer.
def dense(X, W, b=None, activation=None):
    Y = X @ W
    Y = Y if b is None else Y + b
    return Y if activation is None else activation(Y)
