# Leaves the last layer without a bias.
def mlp_parameters(sizes, bias=True):
    return sum(a * b for a, b in zip(sizes, sizes[1:])) + (sum(sizes[1:-1]) if bias else 0)
