# Writes into the logits that it was given.
def covariate_weights(logits, num_source, num_target, clip=None):
    weights = logits.exp_() * num_source / num_target
    return weights if clip is None else weights.clamp(max=clip)
