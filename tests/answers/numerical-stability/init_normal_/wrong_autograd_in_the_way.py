# Fills a parameter in place without no_grad, which autograd refuses.
def init_normal_(weight, rule):
    n_out, n_in, *kernel = weight.shape
    variances = {"lecun": 1 / n_in, "xavier": 2 / (n_in + n_out), "he": 2 / n_in}
    if rule not in variances:
        raise ValueError(rule)
    std = math.sqrt(variances[rule] / math.prod(kernel))
    weight.normal_(0, std)
    return std
