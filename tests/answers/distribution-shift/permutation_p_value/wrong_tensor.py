# Returns a tensor, not a float.
def permutation_p_value(x, y, permutations):
    z, n = torch.cat([x, y])[permutations], len(x)
    distance = (z[:, :n].mean(1) - z[:, n:].mean(1)).abs()
    return (1 + (distance >= (x.mean() - y.mean()).abs()).sum()) / (1 + len(permutations))
