# Gives X itself to the net, which a layer that works in place changes.
def conv_shapes(net, X):
    modes = [(module, module.training) for module in net.modules()]
    net.eval()
    shapes, Y = [], X
    with torch.no_grad():
        for layer in net:
            Y = layer(Y)
            shapes.append((type(layer).__name__, tuple(Y.shape)))
    for module, training in modes:
        module.training = training
    return shapes
