# Counts over the state_dict, which holds buffers, and shared parameters twice.
def count_by_part(net):
    counts = {name: 0 for name, _ in net.named_children()}
    for name, value in net.state_dict().items():
        part = name.split(".")[0] if "." in name else ""
        counts[part] = counts.get(part, 0) + value.numel()
    return counts
