# Takes a row for the places where the values go, which is the inverse order. Right on the visible test.
def permutation_p_value(x, y, permutations):
    z, n = torch.cat([x, y])[permutations.argsort(1)], len(x)
    distance = (z[:, :n].mean(1) - z[:, n:].mean(1)).abs()
    count = (distance >= (x.mean() - y.mean()).abs()).sum().item()
    return (1 + count) / (1 + len(permutations))
