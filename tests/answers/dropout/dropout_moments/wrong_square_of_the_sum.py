# Squares the whole output instead of each term: as if all inputs were dropped together.
def dropout_moments(X, W, b, p):
    return X @ W + b, p / (1 - p) * (X @ W) ** 2
