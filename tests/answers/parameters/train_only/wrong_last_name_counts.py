# Goes through all names, and the last name of a shared parameter decides.
def train_only(net, names):
    for name in names:
        net.get_submodule(name)
    for path, p in net.named_parameters(remove_duplicate=False):
        p.requires_grad = any(path.startswith(name + ".") for name in names)
    for p in net.parameters():
        if not p.requires_grad:
            p.grad = None
    return [p for p in net.parameters() if p.requires_grad]
