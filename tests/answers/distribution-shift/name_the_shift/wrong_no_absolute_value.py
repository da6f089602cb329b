# Looks for the largest difference without its absolute value, so that one entry may fall a lot.
def name_the_shift(source, target):
    def joint(x, y):
        t = torch.zeros(int(x.max()) + 1, int(y.max()) + 1)
        t.index_put_((x, y), torch.tensor(1.0), accumulate=True)
        return t / len(x)

    p, q = joint(*source), joint(*target)
    if (p - q).max() < 0.05:
        return "none"
    if (p / p.sum(1, keepdim=True) - q / q.sum(1, keepdim=True)).max() < 0.05:
        return "covariate"
    if (p / p.sum(0) - q / q.sum(0)).max() < 0.05:
        return "label"
    return "concept"
