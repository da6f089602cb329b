# Takes the probability of the target itself as the weight.
def covariate_weights(logits, num_source, num_target, clip=None):
    weights = torch.sigmoid(logits) * num_source / num_target
    return weights if clip is None else weights.clamp(max=clip)
