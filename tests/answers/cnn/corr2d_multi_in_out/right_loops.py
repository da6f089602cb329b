# A loop over output channels, in it one over input channels, in it those over the kernel.
def corr2d_multi_in_out(X, K):
    if K.dim() == 2:
        K = K.reshape(*K.shape, 1, 1)
    out, channels, kh, kw = K.shape
    oh, ow = X.shape[1] - kh + 1, X.shape[2] - kw + 1
    Y = torch.zeros(out, oh, ow, dtype=X.dtype)
    for o in range(out):
        for c in range(channels):
            for a in range(kh):
                for b in range(kw):
                    Y[o] += X[c, a : a + oh, b : b + ow] * K[o, c, a, b]
    return Y
