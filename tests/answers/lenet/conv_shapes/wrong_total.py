# Returns the number of values instead of the shape.
def conv_shapes(net, X):
    modes = [(module, module.training) for module in net.modules()]
    net.eval()
    shapes, Y = [], X.clone()
    with torch.no_grad():
        for layer in net:
            Y = layer(Y)
            shapes.append((type(layer).__name__, Y.numel()))
    for module, training in modes:
        module.training = training
    return shapes
