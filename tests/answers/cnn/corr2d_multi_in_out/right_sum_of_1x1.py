# Each place in the kernel is a 1×1 kernel on a shifted image: one matrix product a place.
def corr2d_multi_in_out(X, K):
    def mix(matrix, image):
        return (matrix @ image.reshape(image.shape[0], -1)).reshape(matrix.shape[0], *image.shape[1:])

    if K.ndim == 2:
        return mix(K, X)
    kh, kw = K.shape[-2:]
    rows, columns = X.shape[1] - kh + 1, X.shape[2] - kw + 1
    return sum(
        mix(K[:, :, a, b], X[:, a : a + rows, b : b + columns]) for a in range(kh) for b in range(kw)
    )
