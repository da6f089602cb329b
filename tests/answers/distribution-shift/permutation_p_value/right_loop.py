# Row by row, with plain sums.
def permutation_p_value(x, y, permutations):
    n, m = len(x), len(y)
    pooled = torch.cat([x, y])
    observed = abs(x.mean() - y.mean())
    count = 1
    for row in permutations:
        values = pooled[row]
        if abs(values[:n].sum() / n - values[n:].sum() / m) >= observed:
            count += 1
    return count / (len(permutations) + 1)
