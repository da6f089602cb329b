# Looks at p(x) and p(y) and at nothing else.
def name_the_shift(source, target):
    def moved(k):
        a, b = (torch.bincount(pair[k]) / len(pair[k]) for pair in (source, target))
        return bool((a - b).abs().max() > 0.05)

    if moved(0):
        return "covariate"
    if moved(1):
        return "label"
    return "none"
