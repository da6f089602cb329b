# Initialises the whole first layer where there is any twin.
def break_symmetry(net):
    first, last = net[0], net[2]
    units = torch.cat([first.weight, first.bias[:, None], last.weight.T], dim=1)
    twins = [j for j in range(len(units)) if any((units[:j] == units[j]).all(1))]
    if twins:
        nn.init.normal_(first.weight, std=1 / math.sqrt(first.in_features))
    return twins
