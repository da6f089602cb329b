# Counts the fans from one output's and one input's slices, and copies scaled numbers into the weight.
def init_normal_(weight, rule):
    fan_in, fan_out = weight[0].numel(), weight[:, 0].numel()
    if rule == "lecun":
        n, gain = fan_in, 1
    elif rule == "he":
        n, gain = fan_in, 2
    elif rule == "xavier":
        n, gain = (fan_in + fan_out) / 2, 1
    else:
        raise ValueError("unknown rule: " + str(rule))
    std = math.sqrt(gain / n)
    with torch.no_grad():
        weight.copy_(torch.randn(weight.shape) * std)
    return std
