# Does not compare the shapes.
def weighted_risk(losses, weights, normalise=False):
    weights = weights.detach()
    total = (weights * losses).sum()
    return total / weights.sum() if normalise else total / len(losses)
