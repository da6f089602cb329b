# Gives each parameter the first part that it is met in, then adds up by owner.
from collections import Counter


def count_by_part(net):
    owner = {}
    for path, p in net.named_parameters(remove_duplicate=False):
        owner.setdefault(p, path.rpartition(".")[0].partition(".")[0])
    totals = Counter({name: 0 for name, _ in net.named_children()})
    for p, name in owner.items():
        totals[name] += len(p.view(-1))
    return dict(totals)
