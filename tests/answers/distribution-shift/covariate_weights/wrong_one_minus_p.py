# Goes by way of the probability: right for small logits, infinite for large ones.
def covariate_weights(logits, num_source, num_target, clip=None):
    p = torch.sigmoid(logits)
    weights = p / (1 - p) * num_source / num_target
    return weights if clip is None else weights.clamp(max=clip)
