# Saves the parameters and not the running statistics.
def train_or_resume(net, optimizer, X, y, epochs, path):
    done, losses = 0, []
    if Path(path).exists():
        saved = torch.load(path)
        net.load_state_dict(saved["net"], strict=False)
        optimizer.load_state_dict(saved["optimizer"])
        torch.set_rng_state(saved["random"])
        done = saved["done"]
    for epoch in range(done, epochs):
        losses.append(train_epoch(net, optimizer, X, y))
        state = {"net": dict(net.named_parameters()), "optimizer": optimizer.state_dict()}
        torch.save(state | {"random": torch.get_rng_state(), "done": epoch + 1}, path)
    return losses
