# Normalises the weights with a softmax.
def weighted_risk(losses, weights, normalise=False):
    if losses.shape != weights.shape:
        raise ValueError("shapes differ")
    weights = weights.detach()
    if normalise:
        return (weights.softmax(0) * losses).sum()
    return (weights * losses).mean()
