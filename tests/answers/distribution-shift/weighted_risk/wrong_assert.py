# Checks the shapes with assert, which raises another error.
def weighted_risk(losses, weights, normalise=False):
    assert losses.shape == weights.shape, "shapes differ"
    weights = weights.detach()
    total = (weights * losses).sum()
    return total / weights.sum() if normalise else total / len(losses)
