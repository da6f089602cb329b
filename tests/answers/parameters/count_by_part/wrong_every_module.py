# One entry for each module at every depth.
def count_by_part(net):
    counts = {name: 0 for name, _ in net.named_modules() if name}
    for path, p in net.named_parameters():
        part = path.rpartition(".")[0]
        counts[part] = counts.get(part, 0) + p.numel()
    return counts
