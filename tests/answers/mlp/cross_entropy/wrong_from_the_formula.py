# Straight from the formula: exp overflows.
def cross_entropy(logits, y):
    e = logits.exp()
    p = e / e.sum(dim=1, keepdim=True)
    return -p[range(len(y)), y].log().mean()
