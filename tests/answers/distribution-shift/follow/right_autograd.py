# Autograd on a leaf of its own, stepped in place under no_grad.
def follow(stream, w, lr):
    w = w.detach().clone().requires_grad_(True)
    losses = []
    for X, y in stream:
        loss = nn.functional.mse_loss(X @ w, y)
        loss.backward()
        losses.append(loss.item())
        with torch.no_grad():
            w -= lr * w.grad
            w.grad.zero_()
    return w.detach(), losses
