# A loop over the positions; the padding is cut off the window for the largest, and counted for the mean.
def pool2d(X, window, stride=None, padding=(0, 0), mode="max"):
    if mode != "max" and mode != "avg":
        raise ValueError(f"unknown mode {mode}")
    if stride is None:
        stride = window
    h, w = X.shape[2:]
    rows = range(-padding[0], h + padding[0] - window[0] + 1, stride[0])
    columns = range(-padding[1], w + padding[1] - window[1] + 1, stride[1])
    Y = torch.empty(*X.shape[:2], len(rows), len(columns), dtype=X.dtype)
    for i, top in enumerate(rows):
        for j, left in enumerate(columns):
            part = X[:, :, max(top, 0) : top + window[0], max(left, 0) : left + window[1]]
            if mode == "max":
                Y[:, :, i, j] = part.amax(dim=(2, 3))
            else:
                Y[:, :, i, j] = part.sum(dim=(2, 3)) / (window[0] * window[1])
    return Y
