# Saves the module and the optimizer as objects.
def train_or_resume(net, optimizer, X, y, epochs, path):
    done, losses = 0, []
    if Path(path).exists():
        saved = torch.load(path, weights_only=False)
        net.load_state_dict(saved["net"].state_dict())
        optimizer.load_state_dict(saved["optimizer"].state_dict())
        torch.set_rng_state(saved["random"])
        done = saved["done"]
    for epoch in range(done, epochs):
        losses.append(train_epoch(net, optimizer, X, y))
        torch.save({"net": net, "optimizer": optimizer, "random": torch.get_rng_state(), "done": epoch + 1}, path)
    return losses
