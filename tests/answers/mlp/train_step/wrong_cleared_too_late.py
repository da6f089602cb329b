# Clears the gradients between backward and the step.
def train_step(net, X, y, lr):
    loss = nn.functional.cross_entropy(net(X), y)
    loss.backward()
    net.zero_grad()
    with torch.no_grad():
        for p in net.parameters():
            if p.grad is not None:
                p -= lr * p.grad
    return loss.item()
