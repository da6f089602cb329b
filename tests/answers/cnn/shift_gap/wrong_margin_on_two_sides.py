# Leaves the margin out above and on the left alone.
def shift_gap(layer, X, shift, out_shift, margin):
    before = layer(torch.roll(X, shift, (2, 3)))
    after = torch.roll(layer(X.clone()), out_shift, (2, 3))
    return (before - after)[:, :, margin:, margin:].abs().max().item()
