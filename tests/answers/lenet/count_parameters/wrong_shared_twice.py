# Adds layer by layer, so a parameter that two layers share counts twice.
def count_parameters(net):
    return sum(p.numel() for module in net.modules() for p in module.parameters(recurse=False) if p.requires_grad)
