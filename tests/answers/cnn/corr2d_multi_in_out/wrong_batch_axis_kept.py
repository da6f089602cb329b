# Leaves the batch axis that nn.functional.conv2d needed.
def corr2d_multi_in_out(X, K):
    if K.ndim == 2:
        K = K[:, :, None, None]
    return nn.functional.conv2d(X[None], K)
