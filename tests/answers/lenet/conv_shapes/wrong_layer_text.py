# Uses the layer's whole description as its name.
def conv_shapes(net, X):
    modes = [(module, module.training) for module in net.modules()]
    net.eval()
    shapes, Y = [], X.clone()
    with torch.no_grad():
        for layer in net:
            Y = layer(Y)
            shapes.append((str(layer), tuple(Y.shape)))
    for module, training in modes:
        module.training = training
    return shapes
