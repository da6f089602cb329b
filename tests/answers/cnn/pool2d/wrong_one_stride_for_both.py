# Moves to the right as far as down.
def pool2d(X, window, stride=None, padding=(0, 0), mode="max"):
    if mode not in ("max", "avg"):
        raise ValueError(mode)
    (kh, kw), s, (ph, pw) = window, (stride or window)[0], padding
    X = nn.functional.pad(X, (pw, pw, ph, ph), value=-math.inf if mode == "max" else 0.0)
    windows = X.unfold(2, kh, s).unfold(3, kw, s)
    return windows.amax((-2, -1)) if mode == "max" else windows.mean((-2, -1))
