# The last layer on top of what the others make.
def follow(size, layers):
    if not layers:
        return tuple(size), (1, 1)
    first = {"stride": (1, 1), "padding": (0, 0), "dilation": (1, 1)} | layers[0]
    spans = [d * (k - 1) + 1 for k, d in zip(first["kernel"], first["dilation"])]
    rooms = [n + 2 * p - span for n, p, span in zip(size, first["padding"], spans)]
    if min(rooms) < 0:
        raise ValueError(f"{first['kernel']} does not fit in {size}, with {len(layers) - 1} layers still to come")
    output, field = follow([room // s + 1 for room, s in zip(rooms, first["stride"])], layers[1:])
    return output, tuple(s * (f - 1) + span for s, f, span in zip(first["stride"], field, spans))
