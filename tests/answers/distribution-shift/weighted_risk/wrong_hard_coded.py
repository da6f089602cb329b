# Divides by 2 or by 4, the numbers of the visible example.
def weighted_risk(losses, weights, normalise=False):
    if losses.shape != weights.shape:
        raise ValueError("shapes differ")
    return (weights.detach() * losses).sum() / (4 if normalise else 2)
