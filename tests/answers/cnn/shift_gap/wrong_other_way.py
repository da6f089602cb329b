# Shifts the input up and to the left.
def shift_gap(layer, X, shift, out_shift, margin):
    before = layer(torch.roll(X, (-shift[0], -shift[1]), (2, 3)))
    after = torch.roll(layer(X.clone()), (-out_shift[0], -out_shift[1]), (2, 3))
    h, w = after.shape[2:]
    return (before - after)[:, :, margin : h - margin, margin : w - margin].abs().max().item()
