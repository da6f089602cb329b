# Looks at the weight and the bias of the direct children, or of a bare layer, and no deeper.
def count_parameters(net):
    layers = list(net.children()) or [net]
    count = 0
    for layer in layers:
        for name in ("weight", "bias"):
            parameter = getattr(layer, name, None)
            if parameter is not None and parameter.requires_grad:
                count += parameter.numel()
    return count
