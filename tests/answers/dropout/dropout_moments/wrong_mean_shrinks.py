# The mean of dropout that does not enlarge what is kept.
def dropout_moments(X, W, b, p):
    return (1 - p) * (X @ W) + b, p / (1 - p) * X**2 @ W**2
