# Adds up loss and gradient over the examples of a batch in a loop.
def follow(stream, w, lr):
    losses = []
    for X, y in stream:
        total, gradient = 0.0, torch.zeros_like(w)
        for x, target in zip(X, y):
            error = torch.dot(x, w) - target
            total += float(error) ** 2
            gradient += 2 * error * x
        losses.append(total / len(X))
        w = w - lr * gradient / len(X)
    return w, losses
