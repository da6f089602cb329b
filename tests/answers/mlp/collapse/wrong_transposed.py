# Returns the weight as inputs by outputs.
def collapse(layers):
    W = layers[0].weight
    b = layers[0](torch.zeros_like(W[0]))
    for layer in layers[1:]:
        W, b = layer.weight @ W, layer(b)
    return W.T, b
