# Saves the parameters in half precision to keep the file small.
def train_or_resume(net, optimizer, X, y, epochs, path):
    done, losses = 0, []
    if Path(path).exists():
        saved = torch.load(path)
        net.load_state_dict(saved["net"])
        optimizer.load_state_dict(saved["optimizer"])
        torch.set_rng_state(saved["random"])
        done = saved["done"]
    for epoch in range(done, epochs):
        losses.append(train_epoch(net, optimizer, X, y))
        small = {name: value.half() if value.is_floating_point() else value for name, value in net.state_dict().items()}
        state = {"net": small, "optimizer": optimizer.state_dict(), "random": torch.get_rng_state()}
        torch.save(state | {"done": epoch + 1}, path)
    return losses
