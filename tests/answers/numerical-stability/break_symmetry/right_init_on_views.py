# Three comparisons by broadcasting; nn.init on the view of a row.
def break_symmetry(net):
    W, b, V = net[0].weight, net[0].bias, net[2].weight.t()
    equal = (W[:, None] == W).all(-1) & (b[:, None] == b) & (V[:, None] == V).all(-1)
    result = []
    for j in range(len(b)):
        if equal[j, :j].sum() > 0:
            result += [j]
    for j in result:
        nn.init.kaiming_normal_(W[j : j + 1], nonlinearity="linear")
    return result
