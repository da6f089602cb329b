# Compares incoming weights and biases alone: units that differ in what they give are no twins.
def break_symmetry(net):
    first = net[0]
    units = torch.cat([first.weight, first.bias[:, None]], dim=1)
    twins = [j for j in range(len(units)) if any((units[:j] == units[j]).all(1))]
    with torch.no_grad():
        first.weight[twins] = torch.randn(len(twins), first.in_features) / math.sqrt(first.in_features)
    return twins
