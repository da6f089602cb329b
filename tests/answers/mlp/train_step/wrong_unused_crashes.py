# Skips frozen parameters, and forgets those that the forward pass does not use.
def train_step(net, X, y, lr):
    net.zero_grad()
    loss = nn.functional.cross_entropy(net(X), y)
    loss.backward()
    for p in net.parameters():
        if p.requires_grad:
            p.data -= lr * p.grad
    return loss.item()
