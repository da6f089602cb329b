# The numbers of a part are what it adds to the number of the parts before it.
def count_by_part(net):
    def total(modules):
        return sum({p: p.nelement() for m in modules for p in m.parameters()}.values())

    class Own(nn.Module):
        pass

    own = Own()
    for name, p in net.named_parameters(recurse=False):
        own.register_parameter(name, p)
    counts, so_far = {}, [own]
    if len(list(own.parameters())):
        counts[""] = total(so_far)
    for name, part in net.named_children():
        counts[name] = total(so_far + [part]) - total(so_far)
        so_far.append(part)
    return counts
