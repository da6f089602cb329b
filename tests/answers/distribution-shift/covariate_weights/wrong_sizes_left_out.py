# Forgets that the classifier saw different numbers of examples.
def covariate_weights(logits, num_source, num_target, clip=None):
    weights = logits.exp()
    return weights if clip is None else weights.clamp(max=clip)
