# Takes the plain mean in both cases.
def weighted_risk(losses, weights, normalise=False):
    if losses.shape != weights.shape:
        raise ValueError("shapes differ")
    return (weights.detach() * losses).mean()
