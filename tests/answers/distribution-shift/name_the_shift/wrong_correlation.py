# Compares the means and the covariance of x and y, not their tables.
def name_the_shift(source, target):
    (a, b), (c, d) = ((x.double(), y.double()) for x, y in (source, target))
    x_moved = abs(a.mean() - c.mean()) > 0.05
    y_moved = abs(b.mean() - d.mean()) > 0.05
    slope = [((x - x.mean()) * (y - y.mean())).mean() / x.var() for x, y in ((a, b), (c, d))]
    if abs(slope[0] - slope[1]) > 0.05:
        return "concept"
    if x_moved:
        return "covariate"
    return "label" if y_moved else "none"
