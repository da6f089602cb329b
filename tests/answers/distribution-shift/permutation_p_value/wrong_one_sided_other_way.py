# Without absolute values: sees only that y is larger, as in the visible test.
def permutation_p_value(x, y, permutations):
    z, n = torch.cat([x, y])[permutations], len(x)
    distance = z[:, n:].mean(1) - z[:, :n].mean(1)
    count = (distance >= y.mean() - x.mean()).sum().item()
    return (1 + count) / (1 + len(permutations))
