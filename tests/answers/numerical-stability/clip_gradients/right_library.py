# Torch's own, on a list; its small constant below the line is within the tolerance.
def clip_gradients(parameters, max_norm):
    return float(nn.utils.clip_grad_norm_(list(parameters), max_norm))
