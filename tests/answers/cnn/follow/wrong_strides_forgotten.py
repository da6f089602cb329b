# The field grows by k - 1 a layer, as it does with stride 1.
def follow(size, layers):
    output, field = list(size), [1, 1]
    for layer in layers:
        for a in (0, 1):
            k, s = layer["kernel"][a], layer.get("stride", (1, 1))[a]
            p, d = layer.get("padding", (0, 0))[a], layer.get("dilation", (1, 1))[a]
            room = output[a] + 2 * p - d * (k - 1) - 1
            if room < 0:
                raise ValueError("does not fit")
            output[a] = room // s + 1
            field[a] += d * (k - 1)
    return tuple(output), tuple(field)
