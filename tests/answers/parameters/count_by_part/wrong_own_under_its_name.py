# Takes the first part of the name, also of a parameter that the net holds itself.
def count_by_part(net):
    counts = {name: 0 for name, _ in net.named_children()}
    for name, p in net.named_parameters():
        part = name.split(".")[0]
        counts[part] = counts.get(part, 0) + p.numel()
    return counts
