# Recursion over the registries of each module, without parameters() and named_parameters().
import math


def count_by_part(net):
    met = set()

    def own(module):
        total = 0
        for p in module._parameters.values():
            if p is not None and p not in met:
                met.add(p)
                total += math.prod(p.shape)
        return total

    def everything(module):
        return own(module) + sum(everything(child) for child in module._modules.values() if child is not None)

    counts = {}
    if any(p is not None for p in net._parameters.values()):
        counts[""] = own(net)
    for name, part in net._modules.items():
        counts[name] = everything(part)
    return counts
