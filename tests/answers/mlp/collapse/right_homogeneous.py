# Weight and bias as one matrix with a row (0, …, 0, 1), so that a layer is one product.
def _matrix(layer):
    with torch.no_grad():
        M = torch.zeros(layer.out_features + 1, layer.in_features + 1, dtype=layer.weight.dtype)
        M[:-1, :-1] = layer.weight
        if layer.bias is not None:
            M[:-1, -1] = layer.bias
        M[-1, -1] = 1
        return M


def collapse(layers):
    M = _matrix(layers[0])
    for layer in layers[1:]:
        M = _matrix(layer).mm(M)
    return M[:-1, :-1].clone(), M[:-1, -1].clone()
