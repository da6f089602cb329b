# Frequencies by comparing, value by value; a list of conditions in order.
def name_the_shift(source, target):
    def differs(condition):
        return any(abs(condition(*source, a, b) - condition(*target, a, b)) > 0.04 for a in xs for b in ys)

    xs, ys = source[0].unique().tolist(), source[1].unique().tolist()
    if not differs(lambda x, y, a, b: ((x == a) & (y == b)).double().mean().item()):
        return "none"
    if not differs(lambda x, y, a, b: (y[x == a] == b).double().mean().item()):
        return "covariate"
    if not differs(lambda x, y, a, b: (x[y == b] == a).double().mean().item()):
        return "label"
    return "concept"
