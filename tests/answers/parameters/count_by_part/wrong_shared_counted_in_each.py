# Adds up each part by itself, so a parameter that two parts share counts twice.
def count_by_part(net):
    counts = {name: sum(p.numel() for p in part.parameters()) for name, part in net.named_children()}
    own = sum(p.numel() for p in net.parameters(recurse=False))
    if own:
        counts[""] = own
    return counts
