# Counts a window that hangs over the border as well.
def pool2d(X, window, stride=None, padding=(0, 0), mode="max"):
    if mode == "max":
        return nn.functional.max_pool2d(X, window, stride, padding, ceil_mode=True)
    if mode == "avg":
        return nn.functional.avg_pool2d(X, window, stride, padding, ceil_mode=True)
    raise ValueError(mode)
