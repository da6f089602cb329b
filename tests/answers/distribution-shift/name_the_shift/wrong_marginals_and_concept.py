# Says concept where p(y|x) moves, and looks at p(x) alone otherwise: label shift moves p(y|x), too.
def name_the_shift(source, target):
    def joint(x, y):
        t = torch.zeros(int(x.max()) + 1, int(y.max()) + 1)
        t.index_put_((x, y), torch.tensor(1.0), accumulate=True)
        return t / len(x)

    p, q = joint(*source), joint(*target)
    if (p / p.sum(1, keepdim=True) - q / q.sum(1, keepdim=True)).abs().max() > 0.05:
        return "concept"
    if (p.sum(1) - q.sum(1)).abs().max() > 0.05:
        return "covariate"
    return "none"
