# Keeps the mean absolute error instead of the squared one.
def follow(stream, w, lr):
    losses = []
    for X, y in stream:
        errors = X @ w - y
        losses.append(errors.abs().mean().item())
        w = w - lr * 2 * X.T @ errors / len(y)
    return w, losses
