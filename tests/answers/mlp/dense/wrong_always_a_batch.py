# Makes a batch of one of a single example, and returns it with that axis.
def dense(X, W, b=None, activation=None):
    Y = torch.atleast_2d(X) @ W.T
    Y = Y if b is None else Y + b
    return Y if activation is None else activation(Y)
