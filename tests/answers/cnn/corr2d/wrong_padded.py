# Pads with zeros so that the output is as large as the image.
def corr2d(X, K):
    kh, kw = K.shape
    Z = nn.functional.pad(X, (kw // 2, (kw - 1) // 2, kh // 2, (kh - 1) // 2))
    return (Z.unfold(0, kh, 1).unfold(1, kw, 1) * K).sum((-2, -1))
