# Takes the largest of the norms for the global one.
def clip_gradients(parameters, max_norm):
    gradients = [p.grad for p in parameters if p.grad is not None]
    norm = max((g.norm().item() for g in gradients), default=0.0)
    if norm > max_norm:
        for g in gradients:
            g *= max_norm / norm
    return norm
