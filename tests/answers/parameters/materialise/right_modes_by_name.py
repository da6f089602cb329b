# Keeps the modes by name, in a dict, and walks through them with get_submodule.
@torch.no_grad()
def materialise(make, X):
    net = make()
    modes = {name: module.training for name, module in net.named_modules()}
    net.train(False).forward(X.clone())
    for name in modes:
        net.get_submodule(name).training = modes[name]
    return net
