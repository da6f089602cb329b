# Adds up example by example.
def weighted_risk(losses, weights, normalise=False):
    if tuple(losses.shape) != tuple(weights.shape):
        raise ValueError(f"{losses.shape} and {weights.shape} do not match")
    total, weight_sum = 0, 0
    for loss, w in zip(losses, weights.tolist()):
        total = total + w * loss
        weight_sum += w
    return total / (weight_sum if normalise else losses.shape[0])
