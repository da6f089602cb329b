# A mask for what lies inside, and the norm of order infinity.
def shift_gap(layer, X, shift, out_shift, margin):
    original = X.detach().clone()
    shifted_first = layer(original.roll(shifts=shift, dims=(-2, -1))).clone()
    shifted_last = layer(original).roll(shifts=out_shift, dims=(-2, -1))
    h, w = shifted_last.shape[-2:]
    i, j = torch.arange(h), torch.arange(w)
    inside = ((i >= margin) & (i < h - margin))[:, None] & ((j >= margin) & (j < w - margin))
    return torch.linalg.vector_norm((shifted_first - shifted_last)[..., inside], math.inf).item()
