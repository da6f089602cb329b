# Takes the sizes off the list that it was given.
def mlp_parameters(sizes, bias=True):
    rest, total = sizes if isinstance(sizes, list) else list(sizes), 0
    while len(rest) > 1:
        inputs = rest.pop(0)
        total += (inputs + (1 if bias else 0)) * rest[0]
    return total
