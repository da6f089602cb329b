# Takes the layers off the list that it was given.
def collapse(layers):
    first = layers.pop(0)
    W = first.weight
    b = first(torch.zeros_like(W[0]))
    while layers:
        layer = layers.pop(0)
        W, b = layer.weight @ W, layer(b)
    return W, b
