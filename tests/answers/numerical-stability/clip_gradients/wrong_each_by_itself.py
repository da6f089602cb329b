# Clips each gradient by its own norm, which changes the direction.
def clip_gradients(parameters, max_norm):
    gradients = [p.grad for p in parameters if p.grad is not None]
    norm = math.sqrt(sum(g.square().sum().item() for g in gradients))
    for g in gradients:
        if g.norm() > max_norm:
            g *= max_norm / g.norm()
    return norm
