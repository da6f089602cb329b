# Saves the weights, as one does after a training.
def train_or_resume(net, optimizer, X, y, epochs, path):
    losses = []
    if Path(path).exists():
        net.load_state_dict(torch.load(path))
    for epoch in range(epochs):
        losses.append(train_epoch(net, optimizer, X, y))
        torch.save(net.state_dict(), path)
    return losses
