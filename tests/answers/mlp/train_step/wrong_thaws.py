# Sets requires_grad on everything first, and so trains what was frozen.
def train_step(net, X, y, lr):
    net.requires_grad_(True)
    net.zero_grad()
    loss = nn.functional.cross_entropy(net(X), y)
    loss.backward()
    for p in net.parameters():
        if p.grad is not None:
            p.data -= lr * p.grad
    return loss.item()
