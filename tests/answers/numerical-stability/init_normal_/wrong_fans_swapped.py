# Takes the shape as (in, out), so fan-in and fan-out are exchanged.
def init_normal_(weight, rule):
    n_in, n_out, *kernel = weight.shape
    variances = {"lecun": 1 / n_in, "xavier": 2 / (n_in + n_out), "he": 2 / n_in}
    if rule not in variances:
        raise ValueError(rule)
    std = math.sqrt(variances[rule] / math.prod(kernel))
    nn.init.normal_(weight, std=std)
    return std
