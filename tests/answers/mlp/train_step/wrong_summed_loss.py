# The sum over the batch.
def train_step(net, X, y, lr):
    net.zero_grad()
    loss = nn.functional.cross_entropy(net(X), y, reduction="sum")
    loss.backward()
    with torch.no_grad():
        for p in net.parameters():
            if p.grad is not None:
                p -= lr * p.grad
    return loss.item()
