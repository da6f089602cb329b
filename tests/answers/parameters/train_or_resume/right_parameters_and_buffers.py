# Copies parameters and buffers by hand, and no state_dict of the net; the file is saved before the loss is kept.
def train_or_resume(net, optimizer, X, y, epochs, path):
    tensors = [*net.parameters(), *net.buffers()]
    done, losses = 0, []
    if Path(path).exists():
        saved = torch.load(path)
        with torch.no_grad():
            for tensor, value in zip(tensors, saved["tensors"], strict=True):
                tensor.copy_(value)
        optimizer.load_state_dict(saved["optimizer"])
        torch.set_rng_state(saved["random"])
        done = saved["done"]
    for done in range(done + 1, epochs + 1):
        loss = train_epoch(net, optimizer, X, y)
        torch.save({
            "tensors": [tensor.detach().clone() for tensor in tensors],
            "optimizer": optimizer.state_dict(), "random": torch.get_rng_state(), "done": done,
        }, path)
        losses.append(loss)
    return losses
