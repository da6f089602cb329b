# Takes every other name for He's rule.
def init_normal_(weight, rule):
    n_out, n_in, *kernel = weight.shape
    places = math.prod(kernel)
    if rule == "lecun":
        std = math.sqrt(1 / (n_in * places))
    elif rule == "xavier":
        std = math.sqrt(2 / ((n_in + n_out) * places))
    else:
        std = math.sqrt(2 / (n_in * places))
    nn.init.normal_(weight, std=std)
    return std
