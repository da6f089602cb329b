# Takes any change of p(y) for label shift once covariate shift is excluded.
def name_the_shift(source, target):
    def joint(x, y):
        t = torch.zeros(int(x.max()) + 1, int(y.max()) + 1)
        t.index_put_((x, y), torch.tensor(1.0), accumulate=True)
        return t / len(x)

    p, q = joint(*source), joint(*target)
    if torch.allclose(p, q, atol=0.05):
        return "none"
    if torch.allclose(p / p.sum(1, keepdim=True), q / q.sum(1, keepdim=True), atol=0.05):
        return "covariate"
    if (p.sum(0) - q.sum(0)).abs().max() > 0.05:
        return "label"
    return "concept"
