# Runs in training mode, which moves batch norm's running means.
def conv_shapes(net, X):
    shapes, Y = [], X.clone()
    with torch.no_grad():
        for layer in net:
            Y = layer(Y)
            shapes.append((type(layer).__name__, tuple(Y.shape)))
    return shapes
