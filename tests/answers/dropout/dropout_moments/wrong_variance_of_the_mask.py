# Takes p (1 - p), the variance of the mask, and forgets that what is kept is enlarged.
def dropout_moments(X, W, b, p):
    return X @ W + b, p * (1 - p) * X**2 @ W**2
