# Freezes, and leaves the gradients from before.
def train_only(net, names):
    parts = [net.get_submodule(name) for name in names]
    net.requires_grad_(False)
    for part in parts:
        part.requires_grad_(True)
    return [p for p in net.parameters() if p.requires_grad]
