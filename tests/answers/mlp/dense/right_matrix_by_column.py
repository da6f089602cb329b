# W times each x as a column, with an axis put behind and taken away again.
def dense(X, W, b=None, activation=None):
    b = torch.zeros(W.shape[0], dtype=X.dtype) if b is None else b
    Y = torch.matmul(W, X.unsqueeze(-1)).squeeze(-1).add(b)
    return Y if activation is None else activation(Y)
