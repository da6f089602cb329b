# Works in place on the first layer's own weight and bias.
def collapse(layers):
    first = layers[0]
    W = first.weight.data
    b = torch.zeros(len(W), dtype=W.dtype) if first.bias is None else first.bias.data
    for layer in layers[1:]:
        W = layer.weight.data @ W
        b = layer.weight.data @ b
        if layer.bias is not None:
            layer.bias.data += b
            b = layer.bias.data
    return W, b
