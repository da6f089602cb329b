# Adds up and does not divide.
def weighted_risk(losses, weights, normalise=False):
    if losses.shape != weights.shape:
        raise ValueError("shapes differ")
    weights = weights.detach()
    if normalise:
        weights = weights / weights.sum()
    return (weights * losses).sum()
