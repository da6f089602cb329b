# Keeps the state of Python's random numbers; torch has its own.
import random


def train_or_resume(net, optimizer, X, y, epochs, path):
    done, losses = 0, []
    if Path(path).exists():
        saved = torch.load(path)
        net.load_state_dict(saved["net"])
        optimizer.load_state_dict(saved["optimizer"])
        random.setstate(saved["random"])
        done = saved["done"]
    for epoch in range(done, epochs):
        losses.append(train_epoch(net, optimizer, X, y))
        state = {"net": net.state_dict(), "optimizer": optimizer.state_dict(), "random": random.getstate()}
        torch.save(state | {"done": epoch + 1}, path)
    return losses
