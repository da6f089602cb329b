# Positions as ranges: their number is the size, and the set of pixels seen is followed back.
def follow(size, layers):
    results = []
    for axis in (0, 1):
        n = size[axis]
        for i, layer in enumerate(layers):
            k = layer["kernel"][axis]
            s = layer.get("stride", (1, 1))[axis]
            p = layer.get("padding", (0, 0))[axis]
            d = layer.get("dilation", (1, 1))[axis]
            positions = range(-p, n + p - d * (k - 1), s)
            if not positions:
                raise ValueError(f"layer {i} does not fit")
            n = len(positions)
        seen = {0}
        for layer in layers[::-1]:
            s, d = layer.get("stride", (1, 1))[axis], layer.get("dilation", (1, 1))[axis]
            seen = {x * s + d * j for x in seen for j in range(layer["kernel"][axis])}
        results.append((n, max(seen) - min(seen) + 1))
    (h, fh), (w, fw) = results
    return (h, w), (fh, fw)
