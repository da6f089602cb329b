# Squares the kernel's last size, as if all kernels were square.
def init_normal_(weight, rule):
    n_out, n_in, *kernel = weight.shape
    places = kernel[-1] ** len(kernel) if kernel else 1
    variances = {"lecun": 1 / n_in, "xavier": 2 / (n_in + n_out), "he": 2 / n_in}
    if rule not in variances:
        raise ValueError(rule)
    std = math.sqrt(variances[rule] / places)
    nn.init.normal_(weight, std=std)
    return std
