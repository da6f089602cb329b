# Counts a bias for a net without layers.
def mlp_parameters(sizes, bias=True):
    total = sizes[-1] if bias else 0
    for i in range(len(sizes) - 1):
        total += sizes[i] * sizes[i + 1] + (sizes[i] if bias and i > 0 else 0)
    return total
