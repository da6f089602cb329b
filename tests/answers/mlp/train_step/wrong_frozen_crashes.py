# Takes every parameter to have a gradient.
def train_step(net, X, y, lr):
    net.zero_grad()
    loss = nn.functional.cross_entropy(net(X), y)
    loss.backward()
    with torch.no_grad():
        for p in net.parameters():
            p -= lr * p.grad
    return loss.item()
