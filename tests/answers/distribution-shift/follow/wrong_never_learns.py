# Tests the first weights on every batch, and learns from the first weights each time.
def follow(stream, w, lr):
    losses, new = [], w
    for X, y in stream:
        errors = X @ w - y
        losses.append(errors.square().mean().item())
        new = w - lr * 2 * X.T @ errors / len(y)
    return new, losses
