# Trains the parameters that a named part holds itself, and none inside its parts.
def train_only(net, names):
    parts = [net.get_submodule(name) for name in names]
    net.zero_grad()
    net.requires_grad_(False)
    for part in parts:
        for p in part.parameters(recurse=False):
            p.requires_grad_(True)
    return [p for p in net.parameters() if p.requires_grad]
