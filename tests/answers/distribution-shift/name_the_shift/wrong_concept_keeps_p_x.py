# Expects p(x) to stay under concept shift, and calls everything else none.
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
    if torch.allclose(p / p.sum(0), q / q.sum(0), atol=0.05):
        return "label"
    return "concept" if torch.allclose(p.sum(1), q.sum(1), atol=0.05) else "none"
