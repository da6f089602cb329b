# Takes the first values of each row for the new y.
def permutation_p_value(x, y, permutations):
    z, m = torch.cat([x, y])[permutations], len(y)
    distance = (z[:, m:].mean(1) - z[:, :m].mean(1)).abs()
    count = (distance >= (x.mean() - y.mean()).abs()).sum().item()
    return (1 + count) / (1 + len(permutations))
