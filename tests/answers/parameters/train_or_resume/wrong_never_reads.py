# Saves, but never goes on from a file.
def train_or_resume(net, optimizer, X, y, epochs, path):
    losses = []
    for epoch in range(epochs):
        losses.append(train_epoch(net, optimizer, X, y))
        state = {"net": net.state_dict(), "optimizer": optimizer.state_dict(), "random": torch.get_rng_state()}
        torch.save(state | {"done": epoch + 1}, path)
    return losses
