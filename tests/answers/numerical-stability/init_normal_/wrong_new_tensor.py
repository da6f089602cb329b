# Makes a new tensor and binds it to the name, so the caller's weight stays.
def init_normal_(weight, rule):
    n_out, n_in, *kernel = weight.shape
    variances = {"lecun": 1 / n_in, "xavier": 2 / (n_in + n_out), "he": 2 / n_in}
    if rule not in variances:
        raise ValueError(rule)
    std = math.sqrt(variances[rule] / math.prod(kernel))
    weight = torch.randn(weight.shape) * std
    return std
