# Takes the shifts for (right, down).
def shift_gap(layer, X, shift, out_shift, margin):
    before = layer(torch.roll(X, shift, (3, 2)))
    after = torch.roll(layer(X.clone()), out_shift, (3, 2))
    h, w = after.shape[2:]
    return (before - after)[:, :, margin : h - margin, margin : w - margin].abs().max().item()
