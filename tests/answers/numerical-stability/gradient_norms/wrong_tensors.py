# A list of tensors and not of floats.
def gradient_norms(net, X, y):
    loss = nn.functional.mse_loss(net(X), y)
    weights = [layer.weight for layer in net.modules() if isinstance(layer, nn.Linear)]
    return [g.norm() for g in torch.autograd.grad(loss, weights)]
