# Saving and loading in functions of their own; the file is replaced in one go.
import os


def save(path, net, optimizer, epoch):
    checkpoint = {
        "epoch": epoch,
        "parameters": net.state_dict(),
        "optimizer": optimizer.state_dict(),
        "rng": torch.random.get_rng_state(),
    }
    torch.save(checkpoint, path + ".part")
    os.replace(path + ".part", path)


def load(path, net, optimizer):
    checkpoint = torch.load(path, weights_only=True)
    net.load_state_dict(checkpoint["parameters"])
    optimizer.load_state_dict(checkpoint["optimizer"])
    torch.random.set_rng_state(checkpoint["rng"])
    return checkpoint["epoch"]


def train_or_resume(net, optimizer, X, y, epochs, path):
    """Trains, or goes on training."""
    epoch, losses = load(path, net, optimizer) if os.path.exists(path) else 0, []
    while epoch < epochs:
        loss = train_epoch(net, optimizer, X, y)
        epoch += 1
        save(path, net, optimizer, epoch)
        losses.append(loss)
    return losses
