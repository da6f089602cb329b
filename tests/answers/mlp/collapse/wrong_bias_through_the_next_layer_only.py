# Sends each bias through the next layer, and no further.
def collapse(layers):
    W = layers[0].weight
    for layer in layers[1:]:
        W = layer.weight @ W
    b = torch.zeros(len(W), dtype=W.dtype)
    if layers[-1].bias is not None:
        b = b + layers[-1].bias
    if len(layers) > 1 and layers[-2].bias is not None:
        b = b + layers[-1].weight @ layers[-2].bias
    return W, b
