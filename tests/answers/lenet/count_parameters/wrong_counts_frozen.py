# Counts frozen parameters as well.
def count_parameters(net):
    return sum(p.numel() for p in net.parameters())
