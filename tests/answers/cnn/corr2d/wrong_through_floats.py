# Computes in float64 and casts back: large whole numbers are rounded.
def corr2d(X, K):
    return nn.functional.conv2d(X[None, None].double(), K[None, None].double())[0, 0].to(X.dtype)
