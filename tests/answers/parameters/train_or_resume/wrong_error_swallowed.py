# Catches the interruption and returns what there is.
def train_or_resume(net, optimizer, X, y, epochs, path):
    done, losses = 0, []
    if Path(path).exists():
        saved = torch.load(path)
        net.load_state_dict(saved["net"])
        optimizer.load_state_dict(saved["optimizer"])
        torch.set_rng_state(saved["random"])
        done = saved["done"]
    for epoch in range(done, epochs):
        try:
            losses.append(train_epoch(net, optimizer, X, y))
        except RuntimeError:
            break
        state = {"net": net.state_dict(), "optimizer": optimizer.state_dict(), "random": torch.get_rng_state()}
        torch.save(state | {"done": epoch + 1}, path)
    return losses
