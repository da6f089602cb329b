# By the dotted names, all of them, and a parameter counts as named where any of its names does.
def train_only(net, names):
    known = {name for name, _ in net.named_modules(remove_duplicate=False)}
    for name in names:
        if name not in known:
            raise ValueError(f"the net has no part {name!r}")
    named = set()
    for path, p in net.named_parameters(remove_duplicate=False):
        if any(path.startswith(name + ".") for name in names):
            named.add(p)
    for p in net.parameters():
        p.requires_grad = p in named
        if not p.requires_grad:
            p.grad = None
    return [p for p in net.parameters() if p in named]
