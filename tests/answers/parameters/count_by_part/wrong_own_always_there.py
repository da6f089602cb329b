# Always has the key "", also where the net itself holds nothing.
def count_by_part(net):
    counts = {"": 0} | {name: 0 for name, _ in net.named_children()}
    for name, p in net.named_parameters():
        counts[name.split(".")[0] if "." in name else ""] += p.numel()
    return counts
