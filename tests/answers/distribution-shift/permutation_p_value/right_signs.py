# A column of 1/n and -1/m, and one matrix product for all rows.
def permutation_p_value(x, y, permutations):
    signs = torch.cat([torch.full_like(x, 1 / len(x)), torch.full_like(y, -1 / len(y))])
    z = torch.cat([x, y])
    observed = (z @ signs).abs()
    distances = (z[permutations] @ signs).abs()
    return float(1 + (distances >= observed).sum()) / (1 + permutations.shape[0])
