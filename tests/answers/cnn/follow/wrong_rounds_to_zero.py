# int() of a quotient rounds towards zero: a kernel that is just too large is not noticed.
def follow(size, layers):
    output, field, step = list(size), [1, 1], [1, 1]
    for layer in layers:
        for a in (0, 1):
            k, s = layer["kernel"][a], layer.get("stride", (1, 1))[a]
            p, d = layer.get("padding", (0, 0))[a], layer.get("dilation", (1, 1))[a]
            output[a] = int((output[a] + 2 * p - d * (k - 1) - 1) / s) + 1
            if output[a] < 1:
                raise ValueError("does not fit")
            field[a] += d * (k - 1) * step[a]
            step[a] *= s
    return tuple(output), tuple(field)
