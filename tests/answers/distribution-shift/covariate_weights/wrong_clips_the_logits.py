# Limits the logit, not the weight.
def covariate_weights(logits, num_source, num_target, clip=None):
    if clip is not None:
        logits = logits.clamp(max=clip)
    return logits.exp() * num_source / num_target
