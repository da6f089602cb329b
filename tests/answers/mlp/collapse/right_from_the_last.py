# Multiplies from the last layer to the first, and counts a missing bias as zeros.
def collapse(layers):
    last = layers[-1]
    W = torch.eye(last.out_features, dtype=last.weight.dtype)
    b = torch.zeros(last.out_features, dtype=last.weight.dtype)
    for layer in reversed(layers):
        if layer.bias is not None:
            b = b + W @ layer.bias
        W = W @ layer.weight
    return W, b
