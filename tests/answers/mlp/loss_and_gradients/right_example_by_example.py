# A loop over the examples that adds up outer products.
def loss_and_gradients(X, y, W1, b1, W2, b2):
    loss = torch.zeros((), dtype=X.dtype)
    dW1, db1, dW2, db2 = (torch.zeros_like(t) for t in (W1, b1, W2, b2))
    for x, k in zip(X, y):
        z = W1 @ x + b1
        h = torch.where(z > 0, z, torch.zeros_like(z))
        log_p = (W2 @ h + b2).log_softmax(0)
        loss -= log_p[k]
        delta = log_p.exp()
        delta[k] -= 1
        dW2 += torch.outer(delta, h)
        db2 += delta
        back = (W2.T @ delta) * (h > 0)
        dW1 += torch.outer(back, x)
        db1 += back
    return tuple(t / len(X) for t in (loss, dW1, db1, dW2, db2))
