# Counts on the net and switches gradients off meanwhile, for good.
def count_by_part(net):
    net.requires_grad_(False)
    counts = {name: 0 for name, _ in net.named_children()}
    for name, p in net.named_parameters():
        part = name.split(".")[0] if "." in name else ""
        counts[part] = counts.get(part, 0) + p.numel()
    return counts
