# The norms of the weights, and not of their gradients.
def gradient_norms(net, X, y):
    return [layer.weight.norm().item() for layer in net.modules() if isinstance(layer, nn.Linear)]
