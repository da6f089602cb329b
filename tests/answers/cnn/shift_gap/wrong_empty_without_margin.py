# A slice from margin to -margin, which holds nothing for 0.
def shift_gap(layer, X, shift, out_shift, margin):
    before = layer(torch.roll(X, shift, (2, 3)))
    after = torch.roll(layer(X.clone()), out_shift, (2, 3))
    gap = (before - after)[:, :, margin:-margin, margin:-margin].abs()
    return gap.max().item()
