# Pads with zeros for the largest number as for the mean.
def pool2d(X, window, stride=None, padding=(0, 0), mode="max"):
    if mode not in ("max", "avg"):
        raise ValueError(mode)
    (kh, kw), (sh, sw), (ph, pw) = window, stride or window, padding
    X = nn.functional.pad(X, (pw, pw, ph, ph))
    windows = X.unfold(2, kh, sh).unfold(3, kw, sw)
    return windows.amax((-2, -1)) if mode == "max" else windows.mean((-2, -1))
