# Adds the log of the ratio of sizes to the logit before the exponential.
import math


def covariate_weights(logits, num_source, num_target, clip=None):
    log_weights = logits.detach() + math.log(num_source) - math.log(num_target)
    if clip is not None:
        log_weights = log_weights.clamp(max=math.log(clip))
    return torch.exp(log_weights)
