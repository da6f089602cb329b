# Compares lengths alone, so (n, 1) passes for (n,).
def weighted_risk(losses, weights, normalise=False):
    if len(losses) != len(weights):
        raise ValueError("not one weight for each loss")
    weights = weights.detach()
    total = (weights * losses).sum()
    return total / weights.sum() if normalise else total / len(losses)
