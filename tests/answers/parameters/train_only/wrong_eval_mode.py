# Puts the frozen parts into evaluation mode as well.
def train_only(net, names):
    parts = [net.get_submodule(name) for name in names]
    net.zero_grad()
    net.requires_grad_(False)
    net.eval()
    for part in parts:
        part.requires_grad_(True)
        part.train()
    return [p for p in net.parameters() if p.requires_grad]
