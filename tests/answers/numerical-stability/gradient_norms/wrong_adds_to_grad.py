# Calls backward() on the net and leaves the gradients there; old ones are counted as well.
def gradient_norms(net, X, y):
    nn.functional.mse_loss(net(X), y).backward()
    return [layer.weight.grad.norm().item() for layer in net.modules() if isinstance(layer, nn.Linear)]
