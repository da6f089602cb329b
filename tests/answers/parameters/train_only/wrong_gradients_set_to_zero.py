# Zeros in the place of None: momentum and weight decay still move a frozen parameter.
def train_only(net, names):
    parts = [net.get_submodule(name) for name in names]
    net.zero_grad(set_to_none=False)
    net.requires_grad_(False)
    for part in parts:
        part.requires_grad_(True)
    return [p for p in net.parameters() if p.requires_grad]
