# The squared error is summed and not averaged; with one number it is the same.
def gradient_norms(net, X, y):
    loss = ((net(X) - y) ** 2).sum()
    weights = [layer.weight for layer in net.modules() if isinstance(layer, nn.Linear)]
    return [g.norm().item() for g in torch.autograd.grad(loss, weights)]
