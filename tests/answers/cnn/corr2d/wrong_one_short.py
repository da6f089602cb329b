# Forgets the + 1: the last row and the last column of positions are missing.
def corr2d(X, K):
    kh, kw = K.shape
    Y = torch.zeros(X.shape[0] - kh, X.shape[1] - kw, dtype=X.dtype)
    for i in range(Y.shape[0]):
        for j in range(Y.shape[1]):
            Y[i, j] = (X[i : i + kh, j : j + kw] * K).sum()
    return Y
