# Shifts the one result back in place of the other on, and compares where the window has moved to.
def shift_gap(layer, X, shift, out_shift, margin):
    a = layer(torch.roll(X, shift, dims=(2, 3)))
    b = layer(X.clone())
    a_back = torch.roll(a, (-out_shift[0], -out_shift[1]), dims=(2, 3))
    gap = (a_back - b).abs()
    gap = torch.roll(gap, out_shift, dims=(2, 3))
    h, w = gap.shape[-2], gap.shape[-1]
    return gap[:, :, margin : h - margin, margin : w - margin].max().item()
