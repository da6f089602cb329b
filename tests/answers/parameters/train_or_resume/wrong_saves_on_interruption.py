# Saves in the middle of an epoch, when that is interrupted, as if it had not begun.
def train_or_resume(net, optimizer, X, y, epochs, path):
    done, losses = 0, []
    if Path(path).exists():
        saved = torch.load(path)
        net.load_state_dict(saved["net"])
        optimizer.load_state_dict(saved["optimizer"])
        torch.set_rng_state(saved["random"])
        done = saved["done"]
    epoch = done
    try:
        for epoch in range(done, epochs):
            losses.append(train_epoch(net, optimizer, X, y))
        epoch = epochs
    finally:
        state = {"net": net.state_dict(), "optimizer": optimizer.state_dict(), "random": torch.get_rng_state()}
        torch.save(state | {"done": epoch}, path)
    return losses
