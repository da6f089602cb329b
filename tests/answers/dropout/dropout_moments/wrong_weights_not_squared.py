# Multiplies the variances by the weights, not by their squares.
def dropout_moments(X, W, b, p):
    return X @ W + b, p / (1 - p) * X**2 @ W
