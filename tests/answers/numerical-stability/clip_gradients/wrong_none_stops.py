# Takes for granted that every parameter has a gradient.
def clip_gradients(parameters, max_norm):
    gradients = [p.grad for p in parameters]
    norm = math.sqrt(sum(g.square().sum().item() for g in gradients))
    if norm > max_norm:
        for g in gradients:
            g *= max_norm / norm
    return norm
