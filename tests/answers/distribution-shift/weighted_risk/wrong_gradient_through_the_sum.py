# Detaches the weights in the products and forgets them in the sum below the fraction.
def weighted_risk(losses, weights, normalise=False):
    if losses.shape != weights.shape:
        raise ValueError("shapes differ")
    total = (weights.detach() * losses).sum()
    return total / weights.sum() if normalise else total / len(losses)
