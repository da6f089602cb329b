# Flattens the front axes, multiplies two matrices, adds in place to the new tensor, and restores the axes.
def dense(X, W, b=None, activation=None):
    rows = X.reshape(-1, W.shape[1])
    Y = torch.mm(rows, W.t())
    if b is not None:
        Y += b
    Y = Y.reshape(*X.shape[:-1], W.shape[0])
    if activation is not None:
        Y = activation(Y)
    return Y
