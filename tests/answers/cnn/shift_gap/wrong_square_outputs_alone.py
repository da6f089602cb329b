# Takes the height for the width where the margin is cut.
def shift_gap(layer, X, shift, out_shift, margin):
    before = layer(torch.roll(X, shift, (2, 3)))
    after = torch.roll(layer(X.clone()), out_shift, (2, 3))
    inside = slice(margin, after.shape[2] - margin)
    return (before - after)[:, :, inside, inside].abs().max().item()
