# Trains for `epochs` epochs more, however many have been made.
def train_or_resume(net, optimizer, X, y, epochs, path):
    losses = []
    if Path(path).exists():
        saved = torch.load(path)
        net.load_state_dict(saved["net"])
        optimizer.load_state_dict(saved["optimizer"])
        torch.set_rng_state(saved["random"])
    for epoch in range(epochs):
        losses.append(train_epoch(net, optimizer, X, y))
        state = {"net": net.state_dict(), "optimizer": optimizer.state_dict(), "random": torch.get_rng_state()}
        torch.save(state, path)
    return losses
