# Writes through .data what torch.normal draws; the rules by match.
def init_normal_(weight, rule):
    kernel = 1
    for size in weight.shape[2:]:
        kernel *= size
    n_in, n_out = weight.shape[1] * kernel, weight.shape[0] * kernel
    match rule:
        case "lecun":
            variance = 1 / n_in
        case "xavier":
            variance = 1 / ((n_in + n_out) / 2)
        case "he":
            variance = 2 / n_in
        case _:
            raise ValueError(f"no such rule: {rule}")
    weight.data[:] = torch.normal(0.0, variance**0.5, size=tuple(weight.shape))
    return variance**0.5
