# Running maximum or sum over shifted copies with stride 1, of which every sh-th row and sw-th column is kept.
def pool2d(X, window, stride=None, padding=(0, 0), mode="max"):
    (kh, kw), (sh, sw) = window, stride or window
    n, c, h, w = X.shape
    h, w = h + 2 * padding[0], w + 2 * padding[1]
    if mode not in ["max", "avg"]:
        raise ValueError(mode)
    Z = X.new_full((n, c, h, w), -1e30 if mode == "max" else 0.0)
    Z[:, :, padding[0] : h - padding[0], padding[1] : w - padding[1]] = X
    shifted = [Z[:, :, a : a + h - kh + 1, b : b + w - kw + 1] for a in range(kh) for b in range(kw)]
    stacked = torch.stack(shifted)
    dense = stacked.max(0)[0] if mode == "max" else stacked.sum(0) / (kh * kw)
    return dense[:, :, ::sh, ::sw]
