# Returns all parameters of the net.
def train_only(net, names):
    parts = [net.get_submodule(name) for name in names]
    net.zero_grad()
    net.requires_grad_(False)
    for part in parts:
        part.requires_grad_(True)
    return list(net.parameters())
