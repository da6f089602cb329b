# Makes the shapes fit instead of refusing them.
def weighted_risk(losses, weights, normalise=False):
    losses, weights = losses.flatten(), weights.detach().flatten()
    total = (weights * losses).sum()
    return total / weights.sum() if normalise else total / len(losses)
