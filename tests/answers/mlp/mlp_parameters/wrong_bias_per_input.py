# A bias for each input of a layer, in the place of each output.
def mlp_parameters(sizes, bias=True):
    return sum(a * b + (a if bias else 0) for a, b in zip(sizes, sizes[1:]))
