# Freezes what was to be trained.
def train_only(net, names):
    parts = [net.get_submodule(name) for name in names]
    net.zero_grad()
    for part in parts:
        part.requires_grad_(False)
    return [p for p in net.parameters() if p.requires_grad]
