# backward() on the net itself, with all gradients put aside and put back.
def gradient_norms(net, X, y):
    parameters = list(net.parameters())
    kept = [p.grad for p in parameters]
    for p in parameters:
        p.grad = None
    ((net(X) - y) ** 2).mean().backward()
    norms = []
    for layer in net.modules():
        if type(layer) is nn.Linear:
            norms.append(layer.weight.grad.pow(2).sum().sqrt().item())
    for p, grad in zip(parameters, kept):
        p.grad = grad
    return norms
