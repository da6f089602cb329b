# Takes the number that is farthest from zero.
def pool2d(X, window, stride=None, padding=(0, 0), mode="max"):
    if mode == "avg":
        return nn.functional.avg_pool2d(X, window, stride, padding)
    if mode != "max":
        raise ValueError(mode)
    high, low = (nn.functional.max_pool2d(Z, window, stride, padding) for Z in (X, -X))
    return torch.where(high >= low, high, -low)
