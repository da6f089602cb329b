# Transposes W only where the shapes would not fit otherwise.
def dense(X, W, b=None, activation=None):
    Y = X @ W if X.shape[-1] == W.shape[0] else X @ W.T
    Y = Y if b is None else Y + b
    return Y if activation is None else activation(Y)
