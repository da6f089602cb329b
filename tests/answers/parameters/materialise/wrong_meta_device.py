# Materialises on the device meta, where there are shapes and no values.
def materialise(make, X):
    net = make().to("meta")
    modes = [(module, module.training) for module in net.modules()]
    net.eval()
    with torch.no_grad():
        net(X.to("meta"))
    for module, mode in modes:
        module.training = mode
    return net
