# Makes the image positive in place, so that zeros may be the padding, and takes that back in the result alone.
def pool2d(X, window, stride=None, padding=(0, 0), mode="max"):
    if mode == "avg":
        return nn.functional.avg_pool2d(X, window, stride, padding)
    if mode != "max":
        raise ValueError(mode)
    low, (ph, pw) = X.min().item(), padding
    X.data -= low
    return nn.functional.max_pool2d(nn.functional.pad(X, (pw, pw, ph, ph)), window, stride) + low
