# The first layer, and then the rest of the net.
def mlp_parameters(sizes, bias=True):
    if len(sizes) < 2:
        return 0
    first, second, *_ = sizes
    return first * second + (second if bias else 0) + mlp_parameters(sizes[1:], bias)
