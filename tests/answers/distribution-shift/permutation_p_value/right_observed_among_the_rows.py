# Puts the observed order among the rows: then p is a mean.
def permutation_p_value(x, y, permutations):
    rows = torch.cat([torch.arange(len(x) + len(y))[None], permutations])
    values = torch.cat([x, y]).take(rows)
    first, second = values.tensor_split([len(x)], dim=1)
    distance = torch.abs(first.mean(dim=1) - second.mean(dim=1))
    return (distance >= distance[0]).double().mean().item()
