# Loops over the kernel: each entry adds a shifted copy of the image.
def corr2d(X, K):
    rows = X.shape[0] - K.shape[0] + 1
    columns = X.shape[1] - K.shape[1] + 1
    Y = X.new_zeros(rows, columns)
    for a in range(K.shape[0]):
        for b in range(K.shape[1]):
            Y += K[a, b] * X[a : a + rows, b : b + columns]
    return Y
