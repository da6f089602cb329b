# Passes over a name that the net does not have.
def train_only(net, names):
    modules = dict(net.named_modules())
    net.zero_grad()
    net.requires_grad_(False)
    for name in names:
        if name in modules:
            modules[name].requires_grad_(True)
    return [p for p in net.parameters() if p.requires_grad]
