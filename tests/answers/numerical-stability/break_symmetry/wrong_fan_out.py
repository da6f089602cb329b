# Takes the number of hidden units for n_in.
def break_symmetry(net):
    first, last = net[0], net[2]
    units = torch.cat([first.weight, first.bias[:, None], last.weight.T], dim=1)
    twins = [j for j in range(len(units)) if any((units[:j] == units[j]).all(1))]
    with torch.no_grad():
        first.weight[twins] = torch.randn(len(twins), first.in_features) / math.sqrt(first.out_features)
    return twins
