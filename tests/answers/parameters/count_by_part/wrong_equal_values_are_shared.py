# Takes two parameters with the same values for one.
def count_by_part(net):
    met = []
    counts = {name: 0 for name, _ in net.named_children()}
    for name, p in net.named_parameters():
        part = name.split(".")[0] if "." in name else ""
        known = any(p.shape == q.shape and torch.equal(p, q) for q in met)
        counts[part] = counts.get(part, 0) + (0 if known else p.numel())
        met.append(p)
    return counts
