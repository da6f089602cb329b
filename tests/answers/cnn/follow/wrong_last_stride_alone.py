# Takes the stride of the layer before in place of the product of all strides before.
def follow(size, layers):
    output, field, step = list(size), [1, 1], [1, 1]
    for layer in layers:
        for a in (0, 1):
            k, s = layer["kernel"][a], layer.get("stride", (1, 1))[a]
            p, d = layer.get("padding", (0, 0))[a], layer.get("dilation", (1, 1))[a]
            room = output[a] + 2 * p - d * (k - 1) - 1
            if room < 0:
                raise ValueError("does not fit")
            output[a] = room // s + 1
            field[a] += d * (k - 1) * step[a]
            step[a] = s
    return tuple(output), tuple(field)
