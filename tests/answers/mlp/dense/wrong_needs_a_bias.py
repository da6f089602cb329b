# Adds b even where it is None.
def dense(X, W, b=None, activation=None):
    Y = X @ W.T + b
    return Y if activation is None else activation(Y)
