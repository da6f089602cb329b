# named_parameters() gives a shared parameter under its first name alone.
def train_only(net, names):
    for name in names:
        net.get_submodule(name)
    for path, p in net.named_parameters():
        p.requires_grad = any(path.startswith(name + ".") for name in names)
        if not p.requires_grad:
            p.grad = None
    return [p for p in net.parameters() if p.requires_grad]
