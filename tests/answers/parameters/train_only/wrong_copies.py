# Returns copies of the parameters, which an optimizer would move to no effect.
def train_only(net, names):
    parts = [net.get_submodule(name) for name in names]
    net.zero_grad()
    net.requires_grad_(False)
    for part in parts:
        part.requires_grad_(True)
    return [p.detach().clone().requires_grad_() for p in net.parameters() if p.requires_grad]
