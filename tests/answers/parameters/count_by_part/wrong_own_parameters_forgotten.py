# Forgets what the net holds outside its parts.
def count_by_part(net):
    counts = {name: 0 for name, _ in net.named_children()}
    for name, p in net.named_parameters():
        if "." in name:
            counts[name.split(".")[0]] += p.numel()
    return counts
