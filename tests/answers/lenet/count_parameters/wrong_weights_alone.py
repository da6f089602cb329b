# Forgets the biases.
def count_parameters(net):
    return sum(p.numel() for name, p in net.named_parameters() if name.endswith("weight") and p.requires_grad)
