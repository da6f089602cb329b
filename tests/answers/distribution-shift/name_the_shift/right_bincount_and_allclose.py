# One bincount over pairs, and torch.allclose with an absolute tolerance.
def name_the_shift(source, target):
    rows = int(max(source[0].max(), target[0].max())) + 1
    columns = int(max(source[1].max(), target[1].max())) + 1

    def joint(pair):
        counts = torch.bincount(pair[0] * columns + pair[1], minlength=rows * columns)
        return counts.reshape(rows, columns) / len(pair[0])

    p, q = joint(source), joint(target)
    close = lambda a, b: torch.allclose(a, b, rtol=0, atol=0.03)
    if close(p, q):
        return "none"
    if close(p / p.sum(dim=1, keepdim=True), q / q.sum(dim=1, keepdim=True)):
        return "covariate"
    if close(p / p.sum(dim=0), q / q.sum(dim=0)):
        return "label"
    return "concept"
