# Adds the bias as a column: one number for each row.
def dense(X, W, b=None, activation=None):
    Y = X @ W.T
    if b is not None:
        Y = Y + b.reshape(-1, 1)
    return Y if activation is None else activation(Y)
