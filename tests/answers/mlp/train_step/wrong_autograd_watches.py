# Changes parameters in place while autograd records.
def train_step(net, X, y, lr):
    net.zero_grad()
    loss = nn.functional.cross_entropy(net(X), y)
    loss.backward()
    for p in net.parameters():
        if p.grad is not None:
            p -= lr * p.grad
    return loss.item()
