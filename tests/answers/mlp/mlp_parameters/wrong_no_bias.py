# Counts the weights alone.
def mlp_parameters(sizes, bias=True):
    return sum(a * b for a, b in zip(sizes, sizes[1:]))
