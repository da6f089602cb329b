# Takes the kernel's height for its width too.
def corr2d(X, K):
    k = K.shape[0]
    Y = torch.zeros(X.shape[0] - k + 1, X.shape[1] - k + 1, dtype=X.dtype)
    for i in range(Y.shape[0]):
        for j in range(Y.shape[1]):
            Y[i, j] = (X[i : i + k, j : j + k] * K).sum()
    return Y
