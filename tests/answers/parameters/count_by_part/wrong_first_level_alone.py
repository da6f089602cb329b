# Counts what each part holds itself, and not what its own parts hold.
def count_by_part(net):
    seen, counts = set(), {}
    for name, module in [("", net), *net.named_children()]:
        mine = [p for p in module.parameters(recurse=False) if p not in seen]
        seen.update(mine)
        if name or mine:
            counts[name] = sum(p.numel() for p in mine)
    return counts
