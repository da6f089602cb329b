# Keeps the units seen so far in a set of tuples.
@torch.no_grad()
def break_symmetry(net):
    seen, changed = set(), []
    weight, bias, out = net[0].weight, net[0].bias, net[2].weight
    std = 1 / math.sqrt(weight.shape[1])
    for j in range(weight.shape[0]):
        key = (tuple(weight[j].tolist()), bias[j].item(), tuple(out[:, j].tolist()))
        if key in seen:
            changed.append(j)
            weight[j].copy_(torch.randn(weight.shape[1]) * std)
        seen.add(key)
    return changed
