# Returns names and parameters.
def train_only(net, names):
    parts = [net.get_submodule(name) for name in names]
    net.zero_grad()
    net.requires_grad_(False)
    for part in parts:
        part.requires_grad_(True)
    return [(name, p) for name, p in net.named_parameters() if p.requires_grad]
