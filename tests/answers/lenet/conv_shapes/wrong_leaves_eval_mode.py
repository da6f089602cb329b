# Switches to evaluation mode and does not switch back.
def conv_shapes(net, X):
    net.eval()
    shapes, Y = [], X.clone()
    with torch.no_grad():
        for layer in net:
            Y = layer(Y)
            shapes.append((type(layer).__name__, tuple(Y.shape)))
    return shapes
