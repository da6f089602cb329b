# Takes p for the probability of being kept; the example with 0.5 doesn't tell.
def dropout_moments(X, W, b, p):
    return X @ W + b, (1 - p) / max(p, 1e-9) * X**2 @ W**2
