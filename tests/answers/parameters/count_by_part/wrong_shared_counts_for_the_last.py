# A shared parameter counts for the last part that has it.
def count_by_part(net):
    owner = {}
    for path, p in net.named_parameters(remove_duplicate=False):
        owner[p] = path.split(".")[0] if "." in path else ""
    counts = {name: 0 for name, _ in net.named_children()}
    for p, name in owner.items():
        counts[name] = counts.get(name, 0) + p.numel()
    return counts
