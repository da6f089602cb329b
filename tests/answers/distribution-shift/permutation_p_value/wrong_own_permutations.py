# Draws permutations of its own.
def permutation_p_value(x, y, permutations):
    z = torch.cat([x, y])
    values, n = z[torch.rand(permutations.shape).argsort(1)], len(x)
    distance = (values[:, :n].mean(1) - values[:, n:].mean(1)).abs()
    return (1 + (distance >= (x.mean() - y.mean()).abs()).sum().item()) / (1 + len(permutations))
