# Leaves out parts without parameters.
def count_by_part(net):
    counts = {}
    for name, p in net.named_parameters():
        part = name.split(".")[0] if "." in name else ""
        counts[part] = counts.get(part, 0) + p.numel()
    return counts
