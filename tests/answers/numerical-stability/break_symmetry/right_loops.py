# Compares number by number, and draws row by row.
def same_unit(net, i, j):
    first, last = net[0], net[2]
    if first.bias[i] != first.bias[j]:
        return False
    if any(row[i] != row[j] for row in last.weight.tolist()):
        return False
    return first.weight[i].tolist() == first.weight[j].tolist()


def break_symmetry(net):
    n = net[0].in_features
    changed = []
    for j in range(net[0].out_features):
        for i in range(j):
            if i not in changed and same_unit(net, i, j):
                changed.append(j)
                break
    for j in changed:
        net[0].weight.data[j].normal_(0, n**-0.5)
    return changed
