# Works in place on a clone; masks what is too large.
def covariate_weights(logits, num_source, num_target, clip=None):
    weights = logits.clone()
    weights.exp_().mul_(num_source).div_(num_target)
    if clip:
        weights[weights > clip] = clip
    return weights
