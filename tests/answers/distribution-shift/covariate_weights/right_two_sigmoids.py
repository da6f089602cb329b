# Odds as sigmoid(z) / sigmoid(-z), which keeps its digits where 1 - sigmoid(z) would be 0.
def covariate_weights(logits, num_source, num_target, clip=None):
    odds = torch.sigmoid(logits) / torch.sigmoid(-logits)
    weights = odds * (num_source / num_target)
    if clip is not None:
        weights = torch.minimum(weights, torch.full_like(weights, clip))
    return weights
