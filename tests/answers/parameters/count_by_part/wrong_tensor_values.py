# Adds up in tensors, so the values are no ints.
def count_by_part(net):
    counts = {name: torch.tensor(0) for name, _ in net.named_children()}
    for name, p in net.named_parameters():
        part = name.split(".")[0] if "." in name else ""
        counts[part] = counts.get(part, 0) + torch.tensor(p.shape).prod()
    return counts
