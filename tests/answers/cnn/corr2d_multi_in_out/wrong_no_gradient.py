# Works on .data, so nothing is learnt.
def corr2d_multi_in_out(X, K):
    X, K = X.data, K.data
    if K.ndim == 2:
        return (K @ X.flatten(1)).view(-1, *X.shape[1:])
    windows = X.unfold(1, K.shape[2], 1).unfold(2, K.shape[3], 1)
    return torch.einsum("chwab,ocab->ohw", windows, K)
