# Switches back to training mode whatever the mode was.
def conv_shapes(net, X):
    net.eval()
    shapes, Y = [], X.clone()
    with torch.no_grad():
        for layer in net:
            Y = layer(Y)
            shapes.append((type(layer).__name__, tuple(Y.shape)))
    net.train()
    return shapes
