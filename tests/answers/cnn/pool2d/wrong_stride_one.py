# Without a stride the window moves by one, as in a convolution.
def pool2d(X, window, stride=None, padding=(0, 0), mode="max"):
    stride = stride or (1, 1)
    if mode == "max":
        return nn.functional.max_pool2d(X, window, stride, padding)
    if mode == "avg":
        return nn.functional.avg_pool2d(X, window, stride, padding)
    raise ValueError(mode)
