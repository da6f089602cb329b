# Multiplies the weight that is there by the standard deviation instead of drawing numbers.
def init_normal_(weight, rule):
    n_out, n_in, *kernel = weight.shape
    variances = {"lecun": 1 / n_in, "xavier": 2 / (n_in + n_out), "he": 2 / n_in}
    if rule not in variances:
        raise ValueError(rule)
    std = math.sqrt(variances[rule] / math.prod(kernel))
    with torch.no_grad():
        weight *= std
    return std
