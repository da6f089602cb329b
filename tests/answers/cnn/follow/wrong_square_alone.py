# Follows the rows and takes the columns for the same.
def follow(size, layers):
    if not layers:
        return tuple(size), (1, 1)
    n, field, step = size[0], 1, 1
    for layer in layers:
        k, s = layer["kernel"][0], layer.get("stride", (1, 1))[0]
        p, d = layer.get("padding", (0, 0))[0], layer.get("dilation", (1, 1))[0]
        room = n + 2 * p - d * (k - 1) - 1
        if room < 0:
            raise ValueError("does not fit")
        n = room // s + 1
        field += d * (k - 1) * step
        step *= s
    return (n, n), (field, field)
