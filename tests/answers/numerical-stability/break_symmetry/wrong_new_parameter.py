# Puts a new parameter in the place of the old one, which an optimizer would go on training.
def break_symmetry(net):
    first, last = net[0], net[2]
    units = torch.cat([first.weight, first.bias[:, None], last.weight.T], dim=1)
    twins = [j for j in range(len(units)) if any((units[:j] == units[j]).all(1))]
    weight = first.weight.detach().clone()
    weight[twins] = torch.randn(len(twins), first.in_features) / math.sqrt(first.in_features)
    first.weight = nn.Parameter(weight)
    return twins
