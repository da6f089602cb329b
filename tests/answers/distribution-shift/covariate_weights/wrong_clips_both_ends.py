# Clips small weights as well, at 1 / clip.
def covariate_weights(logits, num_source, num_target, clip=None):
    weights = logits.exp() * num_source / num_target
    return weights if clip is None else weights.clamp(1 / clip, clip)
