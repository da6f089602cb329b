# Differences of sums, which say little where the sizes differ.
def permutation_p_value(x, y, permutations):
    z, n = torch.cat([x, y])[permutations], len(x)
    distance = (z[:, :n].sum(1) - z[:, n:].sum(1)).abs()
    count = (distance >= (x.sum() - y.sum()).abs()).sum().item()
    return (1 + count) / (1 + len(permutations))
