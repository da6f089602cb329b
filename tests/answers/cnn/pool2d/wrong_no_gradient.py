# Pools under no_grad.
def pool2d(X, window, stride=None, padding=(0, 0), mode="max"):
    if mode not in ("max", "avg"):
        raise ValueError(mode)
    with torch.no_grad():
        if mode == "max":
            return nn.functional.max_pool2d(X, window, stride, padding)
        return nn.functional.avg_pool2d(X, window, stride, padding)
