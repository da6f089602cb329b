# Walks through the parts and remembers which parameters it has met.
def count_by_part(net):
    seen, counts = set(), {}

    def fresh(parameters):
        total = 0
        for p in parameters:
            if id(p) not in seen:
                seen.add(id(p))
                total += p.numel()
        return total

    own = list(net.parameters(recurse=False))
    if own:
        counts[""] = fresh(own)
    for name, part in net.named_children():
        counts[name] = fresh(part.parameters())
    return counts
