# Inverts the odds: p_source / p_target.
def covariate_weights(logits, num_source, num_target, clip=None):
    weights = (-logits).exp() * num_target / num_source
    return weights if clip is None else weights.clamp(max=clip)
