# The mean of the products; normalised by the mean of the weights, which comes to the same.
def weighted_risk(losses, weights, normalise=False):
    if weights.shape == losses.shape:
        with torch.no_grad():
            constant = weights.clone()
            scale = constant.mean() if normalise else 1.0
        return (losses * constant).mean() / scale
    raise ValueError("one weight for each loss, please")
