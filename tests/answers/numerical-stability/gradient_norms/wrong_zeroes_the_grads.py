# Sets the gradients to None before and after, so what the net held is lost.
def gradient_norms(net, X, y):
    net.zero_grad()
    nn.functional.mse_loss(net(X), y).backward()
    norms = [layer.weight.grad.norm().item() for layer in net.modules() if isinstance(layer, nn.Linear)]
    net.zero_grad()
    return norms
