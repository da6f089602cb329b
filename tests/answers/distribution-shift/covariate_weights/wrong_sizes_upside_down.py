# Multiplies by target over source: the wrong way round.
def covariate_weights(logits, num_source, num_target, clip=None):
    weights = logits.exp() * num_target / num_source
    return weights if clip is None else weights.clamp(max=clip)
