# Steps in place in the tensor that came in.
def follow(stream, w, lr):
    losses = []
    for X, y in stream:
        errors = X @ w - y
        losses.append(errors.square().mean().item())
        w -= lr * 2 * X.T @ errors / len(y)
    return w, losses
