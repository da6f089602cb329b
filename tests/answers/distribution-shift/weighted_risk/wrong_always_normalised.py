# Divides by the sum of the weights whatever was asked.
def weighted_risk(losses, weights, normalise=False):
    if losses.shape != weights.shape:
        raise ValueError("shapes differ")
    w = weights.detach()
    return (w * losses).sum() / w.sum()
