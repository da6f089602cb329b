# Computes in float32 and casts back: float64 loses half of its digits.
def corr2d(X, K):
    kh, kw = K.shape
    windows = X.float().unfold(0, kh, 1).unfold(1, kw, 1)
    return (windows * K.float()).sum((-2, -1)).to(X.dtype)
