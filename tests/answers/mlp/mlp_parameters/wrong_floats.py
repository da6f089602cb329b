# Adds up floats.
def mlp_parameters(sizes, bias=True):
    total = 0.0
    for a, b in zip(sizes, sizes[1:]):
        total += a * b + (b if bias else 0)
    return total
