# Takes kh for the width and kw for the height.
def corr2d_multi_in_out(X, K):
    if K.ndim == 2:
        return (K @ X.flatten(1)).view(-1, *X.shape[1:])
    kw, kh = K.shape[2:]
    oh, ow = X.shape[1] - kh + 1, X.shape[2] - kw + 1
    return sum(
        torch.einsum("chw,oc->ohw", X[:, a : a + oh, b : b + ow], K[:, :, b, a]) for a in range(kh) for b in range(kw)
    )
