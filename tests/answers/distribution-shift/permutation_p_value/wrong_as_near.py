# Counts the rows that are at most as far apart.
def permutation_p_value(x, y, permutations):
    z, n = torch.cat([x, y])[permutations], len(x)
    distance = (z[:, :n].mean(1) - z[:, n:].mean(1)).abs()
    count = (distance <= (x.mean() - y.mean()).abs()).sum().item()
    return (1 + count) / (1 + len(permutations))
