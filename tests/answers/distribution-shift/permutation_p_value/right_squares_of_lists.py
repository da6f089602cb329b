# Lists of Python numbers, and squared differences in place of absolute ones.
def permutation_p_value(x, y, permutations):
    z, n, m = x.tolist() + y.tolist(), len(x), len(y)

    def squared(order):
        a = sum(z[i] for i in order[:n]) / n
        b = sum(z[i] for i in order[n:]) / m
        return (a - b) ** 2

    observed = squared(list(range(n + m)))
    exceed = [row for row in permutations.tolist() if squared(row) >= observed]
    return (len(exceed) + 1) / (permutations.size(0) + 1)
