# Notes the modes after eval(), so all are False.
def materialise(make, X):
    net = make().eval()
    modes = [(module, module.training) for module in net.modules()]
    with torch.no_grad():
        net(X)
    for module, mode in modes:
        module.training = mode
    return net
