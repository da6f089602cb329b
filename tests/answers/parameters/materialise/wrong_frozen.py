# Freezes the parameters so that no graph is built, and leaves them frozen.
def materialise(make, X):
    net = make()
    modes = [(module, module.training) for module in net.modules()]
    net.eval()
    with torch.no_grad():
        net(X)
    net.requires_grad_(False)
    for module, mode in modes:
        module.training = mode
    return net
