# The pass builds a graph.
def materialise(make, X):
    net = make()
    modes = [(module, module.training) for module in net.modules()]
    net.eval()
    net(X)
    for module, mode in modes:
        module.training = mode
    return net
