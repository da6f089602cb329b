# Gives None for the bias where no layer has one.
def collapse(layers):
    W, b = layers[0].weight, layers[0].bias
    for layer in layers[1:]:
        b = layer.bias if b is None else layer(b)
        W = layer.weight @ W
    return W, b
