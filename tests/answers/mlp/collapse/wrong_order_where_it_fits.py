# Tries the product in the order of the list, and turns it round only where the shapes do not fit.
def collapse(layers):
    W = layers[0].weight
    b = layers[0](torch.zeros_like(W[0]))
    for layer in layers[1:]:
        fits = W.shape[1] == layer.weight.shape[0]
        W, b = W @ layer.weight if fits else layer.weight @ W, layer(b)
    return W, b
