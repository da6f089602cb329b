# Compares each unit with the one before it.
def break_symmetry(net):
    first, last = net[0], net[2]
    units = torch.cat([first.weight, first.bias[:, None], last.weight.T], dim=1)
    twins = [j for j in range(1, len(units)) if torch.equal(units[j], units[j - 1])]
    with torch.no_grad():
        first.weight[twins] = torch.randn(len(twins), first.in_features) / math.sqrt(first.in_features)
    return twins
