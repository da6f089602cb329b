# Returns pairs of index and shape, without the name.
def conv_shapes(net, X):
    modes = [(module, module.training) for module in net.modules()]
    net.eval()
    shapes, Y = [], X.clone()
    with torch.no_grad():
        for layer in net:
            Y = layer(Y)
            shapes.append((len(shapes), tuple(Y.shape)))
    for module, training in modes:
        module.training = training
    return shapes
