# Writes the missing entries into the caller's dicts.
def follow(size, layers):
    output, field, step = list(size), [1, 1], [1, 1]
    for layer in layers:
        layer.setdefault("stride", (1, 1))
        layer.setdefault("padding", (0, 0))
        layer.setdefault("dilation", (1, 1))
        for a in (0, 1):
            k, s, p, d = (layer[key][a] for key in ("kernel", "stride", "padding", "dilation"))
            room = output[a] + 2 * p - d * (k - 1) - 1
            if room < 0:
                raise ValueError("does not fit")
            output[a] = room // s + 1
            field[a] += d * (k - 1) * step[a]
            step[a] *= s
    return tuple(output), tuple(field)
