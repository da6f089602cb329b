# Asks whether b is true, which a tensor with several numbers can't say.
def dense(X, W, b=None, activation=None):
    Y = X @ W.T
    if b:
        Y = Y + b
    return Y if activation is None else activation(Y)
