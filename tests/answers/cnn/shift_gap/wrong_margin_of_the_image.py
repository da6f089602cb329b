# Counts the margin from the sides of X, not of the output.
def shift_gap(layer, X, shift, out_shift, margin):
    before = layer(torch.roll(X, shift, (2, 3)))
    after = torch.roll(layer(X.clone()), out_shift, (2, 3))
    h, w = X.shape[2:]
    return (before - after)[:, :, margin : h - margin, margin : w - margin].abs().max().item()
