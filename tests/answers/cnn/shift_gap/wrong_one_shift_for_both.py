# Shifts the output as far as the input.
def shift_gap(layer, X, shift, out_shift, margin):
    before = layer(torch.roll(X, shift, (2, 3)))
    after = torch.roll(layer(X.clone()), shift, (2, 3))
    h, w = after.shape[2:]
    return (before - after)[:, :, margin : h - margin, margin : w - margin].abs().max().item()
