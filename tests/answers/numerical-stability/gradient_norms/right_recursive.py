# Walks through children by recursion, flattens each gradient, and asks autograd layer by layer.
def linear_layers(module):
    if isinstance(module, nn.Linear):
        return [module]
    return [layer for child in module.children() for layer in linear_layers(child)]


def gradient_norms(net, X, y):
    loss = ((net(X) - y) ** 2).sum() / y.numel()
    norms = []
    for layer in linear_layers(net):
        (gradient,) = torch.autograd.grad(loss, layer.weight, retain_graph=True)
        norms.append(math.sqrt((gradient.flatten() @ gradient.flatten()).item()))
    return norms
