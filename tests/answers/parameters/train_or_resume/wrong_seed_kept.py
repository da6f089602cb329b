# Keeps the seed: a training that goes on begins with the first random numbers again.
def train_or_resume(net, optimizer, X, y, epochs, path):
    done, losses = 0, []
    if Path(path).exists():
        saved = torch.load(path)
        net.load_state_dict(saved["net"])
        optimizer.load_state_dict(saved["optimizer"])
        torch.manual_seed(saved["seed"])
        done = saved["done"]
    for epoch in range(done, epochs):
        losses.append(train_epoch(net, optimizer, X, y))
        state = {"net": net.state_dict(), "optimizer": optimizer.state_dict(), "seed": torch.initial_seed()}
        torch.save(state | {"done": epoch + 1}, path)
    return losses
