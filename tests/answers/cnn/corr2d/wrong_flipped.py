# The convolution of mathematics: the kernel is turned round.
def corr2d(X, K):
    kh, kw = K.shape
    windows = X.unfold(0, kh, 1).unfold(1, kw, 1)
    return (windows * K.flip(0, 1)).sum((-2, -1))
