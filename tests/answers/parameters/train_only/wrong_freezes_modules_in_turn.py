# Switches module by module, so a part that comes later switches a shared parameter off again.
def train_only(net, names):
    for name in names:
        net.get_submodule(name)
    net.zero_grad()
    for path, module in net.named_modules():
        named = any(path == name or path.startswith(name + ".") for name in names)
        for p in module.parameters(recurse=False):
            p.requires_grad = named
    return [p for p in net.parameters() if p.requires_grad]
