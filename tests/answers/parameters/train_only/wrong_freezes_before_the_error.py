# Freezes everything, and then finds that a name is unknown.
def train_only(net, names):
    net.zero_grad()
    net.requires_grad_(False)
    for name in names:
        net.get_submodule(name).requires_grad_(True)
    return [p for p in net.parameters() if p.requires_grad]
