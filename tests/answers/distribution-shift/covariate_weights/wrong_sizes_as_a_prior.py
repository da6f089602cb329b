# Multiplies by the share of the source in the mixture instead of the ratio of the sizes.
def covariate_weights(logits, num_source, num_target, clip=None):
    weights = logits.exp() * num_source / (num_source + num_target)
    return weights if clip is None else weights.clamp(max=clip)
