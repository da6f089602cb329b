# Ignores bias=False.
def mlp_parameters(sizes, bias=True):
    return sum(a * b + b for a, b in zip(sizes, sizes[1:]))
