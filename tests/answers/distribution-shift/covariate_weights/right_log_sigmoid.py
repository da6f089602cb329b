# The difference of the two log-probabilities is the log of the odds.
def covariate_weights(logits, num_source, num_target, clip=None):
    log_p = nn.functional.logsigmoid(logits)
    log_q = nn.functional.logsigmoid(-logits)
    ratio = (log_p - log_q).exp() / (num_target / num_source)
    return torch.where(ratio > clip, torch.full_like(ratio, clip), ratio) if clip is not None else ratio
