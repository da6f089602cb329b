# Walks down the tree; a part is trained when it or a part above it is named. Shared ones are settled at the end.
def train_only(net, names):
    def find(module, path):
        for step in path:
            module = getattr(module, step)
            if not isinstance(module, nn.Module):
                raise AttributeError(f"{step} is no part")
        return module

    for name in names:
        find(net, name.split("."))

    to_train = {}

    def walk(module, path, named):
        named = named or path in names
        for p in module.parameters(recurse=False):
            to_train[p] = to_train.get(p, False) or named
        for name, child in module.named_children():
            walk(child, f"{path}.{name}" if path else name, named)

    walk(net, "", False)
    result = []
    for p, yes in to_train.items():
        p.requires_grad = yes
        if yes:
            result.append(p)
        else:
            p.grad = None
    return [p for p in net.parameters() if any(p is q for q in result)]
