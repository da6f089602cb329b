# Collects the tensors by identity from each submodule's own parameters, so that a shared one counts once.
def count_parameters(net):
    found = {}
    for module in net.modules():
        for parameter in module.parameters(recurse=False):
            found[id(parameter)] = parameter
    return sum(len(p.detach().flatten()) for p in found.values() if p.requires_grad)
