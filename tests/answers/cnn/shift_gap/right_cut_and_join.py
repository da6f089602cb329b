# Shifts by cutting and joining; one shift an axis.
def shift_gap(layer, X, shift, out_shift, margin):
    def moved(Z, by):
        for axis, steps in zip((2, 3), by):
            cut = -steps % Z.shape[axis]
            head, tail = Z.narrow(axis, 0, cut), Z.narrow(axis, cut, Z.shape[axis] - cut)
            Z = torch.cat([tail, head], axis)
        return Z

    with torch.no_grad():
        gap = moved(layer(X.clone()), out_shift) - layer(moved(X, shift).clone())
    if margin > 0:
        gap = gap[:, :, margin:-margin, margin:-margin]
    return float(gap.abs().max())
