# Freezes the others, but what was frozen in a named part stays so.
def train_only(net, names):
    keep = {p for name in names for p in net.get_submodule(name).parameters()}
    for p in net.parameters():
        if p not in keep:
            p.requires_grad_(False)
            p.grad = None
    return [p for p in net.parameters() if p.requires_grad]
