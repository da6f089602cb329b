# What leaves is lost, and zeros come in.
def shift_gap(layer, X, shift, out_shift, margin):
    def moved(Z, by):
        (down, right), (h, w) = by, Z.shape[2:]
        Z = nn.functional.pad(Z, (abs(right), abs(right), abs(down), abs(down)))
        top, left = abs(down) - down, abs(right) - right
        return Z[:, :, top : top + h, left : left + w]

    before = layer(moved(X, shift))
    after = moved(layer(X.clone()), out_shift)
    h, w = after.shape[2:]
    return (before - after)[:, :, margin : h - margin, margin : w - margin].abs().max().item()
