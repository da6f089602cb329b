# The convolution of mathematics, with a kernel turned round beforehand.
def corr2d(X, K):
    def convolution(X, K):
        kh, kw = K.shape
        h, w = X.shape
        total = 0
        for a in range(kh):
            for b in range(kw):
                total = total + K[a, b] * X[kh - 1 - a : h - a, kw - 1 - b : w - b]
        return total

    return convolution(X, K.flip(0, 1))
