# Parameters that are made in inference mode cannot be trained later.
def materialise(make, X):
    net = make()
    modes = [(module, module.training) for module in net.modules()]
    net.eval()
    with torch.inference_mode():
        net(X)
    for module, mode in modes:
        module.training = mode
    return net
