# Learns first and tests afterwards, on data that the model has just seen.
def follow(stream, w, lr):
    losses = []
    for X, y in stream:
        w = w - lr * 2 * X.T @ (X @ w - y) / len(y)
        losses.append((X @ w - y).square().mean().item())
    return w, losses
