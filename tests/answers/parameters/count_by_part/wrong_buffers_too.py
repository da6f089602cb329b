# Counts batch norm's running statistics as parameters.
def count_by_part(net):
    counts = {name: 0 for name, _ in net.named_children()}
    for name, p in [*net.named_parameters(), *net.named_buffers()]:
        part = name.split(".")[0] if "." in name else ""
        counts[part] = counts.get(part, 0) + p.numel()
    return counts
