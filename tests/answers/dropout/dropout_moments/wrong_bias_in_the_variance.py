# Adds the bias to the variance as well.
def dropout_moments(X, W, b, p):
    return X @ W + b, p / (1 - p) * X**2 @ W**2 + b**2
