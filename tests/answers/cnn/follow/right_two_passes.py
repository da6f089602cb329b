# The sizes from front to back, the field from back to front.
def follow(size, layers):
    def pair(layer, key, default):
        return layer[key] if key in layer else (default, default)

    h, w = size
    for i, layer in enumerate(layers):
        k, s, p, d = (pair(layer, key, default) for key, default in
                      (("kernel", None), ("stride", 1), ("padding", 0), ("dilation", 1)))
        h = (h + 2 * p[0] - d[0] * (k[0] - 1) - 1) // s[0] + 1
        w = (w + 2 * p[1] - d[1] * (k[1] - 1) - 1) // s[1] + 1
        if h < 1 or w < 1:
            raise ValueError(f"layer {i}: no position")
    field = [1, 1]
    for layer in layers[::-1]:
        for a in range(2):
            k, s, d = layer["kernel"][a], pair(layer, "stride", 1)[a], pair(layer, "dilation", 1)[a]
            field[a] = (field[a] - 1) * s + d * (k - 1) + 1
    return (h, w), (field[0], field[1])
