# In the order in which backward meets the layers, last to first.
def gradient_norms(net, X, y):
    loss = nn.functional.mse_loss(net(X), y)
    weights = [layer.weight for layer in net.modules() if isinstance(layer, nn.Linear)]
    return [g.norm().item() for g in torch.autograd.grad(loss, weights)][::-1]
