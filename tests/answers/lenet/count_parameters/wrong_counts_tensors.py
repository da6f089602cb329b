# Counts the tensors, not the numbers in them.
def count_parameters(net):
    return len([p for p in net.parameters() if p.requires_grad])
