# Scales to max_norm always, so a short gradient becomes longer.
def clip_gradients(parameters, max_norm):
    gradients = [p.grad for p in parameters if p.grad is not None]
    norm = math.sqrt(sum(g.square().sum().item() for g in gradients))
    if norm > 0:
        for g in gradients:
            g *= max_norm / norm
    return norm
