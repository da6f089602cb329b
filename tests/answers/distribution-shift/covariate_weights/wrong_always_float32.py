# Turns everything into float32.
def covariate_weights(logits, num_source, num_target, clip=None):
    weights = logits.float().exp() * num_source / num_target
    return weights if clip is None else weights.clamp(max=clip)
