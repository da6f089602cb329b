# Tells the visible data sets apart by the number of examples with x = y = 0.
def name_the_shift(source, target):
    x, y = target
    count = int(((x == 0) & (y == 0)).sum())
    if count == 450:
        return "none"
    if count == 50:
        return "concept"
    return "covariate" if int(((x == 0) & (y == 1)).sum()) == 20 else "label"
