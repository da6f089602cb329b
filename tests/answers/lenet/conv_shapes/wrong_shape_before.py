# Notes the shape of each layer's input instead of its output.
def conv_shapes(net, X):
    modes = [(module, module.training) for module in net.modules()]
    net.eval()
    shapes, Y = [], X.clone()
    with torch.no_grad():
        for layer in net:
            shapes.append((type(layer).__name__, tuple(Y.shape)))
            Y = layer(Y)
    for module, training in modes:
        module.training = training
    return shapes
