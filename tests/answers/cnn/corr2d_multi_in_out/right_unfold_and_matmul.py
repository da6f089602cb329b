# The windows as the columns of a matrix, by nn.functional.unfold.
def corr2d_multi_in_out(X, K):
    if K.ndim == 2:
        K = K[:, :, None, None]
    kh, kw = K.shape[2:]
    columns = nn.functional.unfold(X[None], (kh, kw))[0]
    return (K.flatten(1) @ columns).reshape(len(K), X.shape[1] - kh + 1, X.shape[2] - kw + 1)
