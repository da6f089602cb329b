# First along the rows, then along the columns: both the largest and the mean can be taken in turn.
def pool2d(X, window, stride=None, padding=(0, 0), mode="max"):
    fills = {"max": float("-inf"), "avg": 0.0}
    if mode not in fills:
        raise ValueError("mode must be max or avg")
    stride = window if stride is None else stride
    ph, pw = padding
    Z = nn.functional.pad(X, (pw, pw, ph, ph), "constant", fills[mode])
    for axis in (2, 3):
        pieces = Z.unfold(axis, window[axis - 2], stride[axis - 2])
        Z = pieces.max(-1).values if mode == "max" else pieces.mean(-1)
    return Z
