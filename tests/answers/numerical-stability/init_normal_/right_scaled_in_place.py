# Draws standard normal numbers in place and multiplies them; a table of coefficients, whose KeyError becomes a ValueError.
RULES = {"lecun": (1.0, 0.0, 1), "he": (1.0, 0.0, 2), "xavier": (1.0, 1.0, 2)}


@torch.no_grad()
def init_normal_(weight, rule):
    try:
        a, b, gain = RULES[rule]
    except KeyError as error:
        raise ValueError(f"unknown: {rule}") from error
    places = weight[0, 0].numel()
    n_out, n_in = weight.shape[:2]
    std = (gain / places / (a * n_in + b * n_out)) ** 0.5
    weight.normal_().mul_(std)
    return std
