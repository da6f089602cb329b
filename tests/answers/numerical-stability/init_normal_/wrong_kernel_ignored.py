# Counts channels alone, and not the places of the kernel.
def init_normal_(weight, rule):
    n_out, n_in = weight.shape[:2]
    variances = {"lecun": 1 / n_in, "xavier": 2 / (n_in + n_out), "he": 2 / n_in}
    if rule not in variances:
        raise ValueError(rule)
    std = math.sqrt(variances[rule])
    nn.init.normal_(weight, std=std)
    return std
