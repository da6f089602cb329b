# Compares the first image of the batch.
def shift_gap(layer, X, shift, out_shift, margin):
    before = layer(torch.roll(X, shift, (2, 3)))[0]
    after = torch.roll(layer(X.clone())[0], out_shift, (1, 2))
    h, w = after.shape[1:]
    return (before - after)[:, margin : h - margin, margin : w - margin].abs().max().item()
