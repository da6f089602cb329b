# Fills all parameters with ones when they have a shape, also the bias.
def materialise(make, X):
    net = make()
    modes = [(module, module.training) for module in net.modules()]
    net.eval()
    with torch.no_grad():
        net(X)
        for p in net.parameters():
            p.fill_(1.0)
    for module, mode in modes:
        module.training = mode
    return net
