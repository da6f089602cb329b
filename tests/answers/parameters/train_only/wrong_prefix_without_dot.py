# Names that begin with "1" are those of layer 10 as well.
def train_only(net, names):
    for name in names:
        net.get_submodule(name)
    named = {p for path, p in net.named_parameters(remove_duplicate=False) if path.startswith(tuple(names))}
    for p in net.parameters():
        p.requires_grad = p in named
        if p not in named:
            p.grad = None
    return [p for p in net.parameters() if p in named]
