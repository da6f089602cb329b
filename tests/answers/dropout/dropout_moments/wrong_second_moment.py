# The mean of the square of each term, without subtracting the square of the mean.
def dropout_moments(X, W, b, p):
    return X @ W + b, X**2 @ W**2 / (1 - p)
