# Averages the variance over the batch.
def dropout_moments(X, W, b, p):
    variance = p / (1 - p) * X**2 @ W**2
    return X @ W + b, variance.mean(0, keepdim=True).expand(len(X), -1)
