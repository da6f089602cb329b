# Sets the seed, so that all layers start with the same numbers.
def init_normal_(weight, rule):
    n_out, n_in, *kernel = weight.shape
    variances = {"lecun": 1 / n_in, "xavier": 2 / (n_in + n_out), "he": 2 / n_in}
    if rule not in variances:
        raise ValueError(rule)
    std = math.sqrt(variances[rule] / math.prod(kernel))
    torch.manual_seed(0)
    nn.init.normal_(weight, std=std)
    return std
