# One bias for a whole layer.
def mlp_parameters(sizes, bias=True):
    return sum(a * b + bias for a, b in zip(sizes, sizes[1:]))
