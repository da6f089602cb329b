# Multiplies instead of dividing: under covariate shift, q(x, y) = q(x) p(y|x).
from collections import Counter


def name_the_shift(source, target):
    def frequencies(values):
        return {value: count / len(values) for value, count in Counter(values).items()}

    (p, p_x, p_y), (q, q_x, q_y) = (
        (frequencies(list(zip(x.tolist(), y.tolist()))), frequencies(x.tolist()), frequencies(y.tolist()))
        for x, y in (source, target)
    )
    pairs = set(p) | set(q)
    if all(abs(p.get(k, 0) - q.get(k, 0)) <= 0.05 for k in pairs):
        return "none"
    if all(abs(p.get((x, y), 0) / p_x[x] - q.get((x, y), 0) / q_x[x]) <= 0.05 for x, y in pairs):
        return "covariate"
    if all(abs(p.get((x, y), 0) / p_y[y] - q.get((x, y), 0) / q_y[y]) <= 0.05 for x, y in pairs):
        return "label"
    return "concept"
