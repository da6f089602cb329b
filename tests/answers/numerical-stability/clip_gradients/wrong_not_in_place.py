# Scales new tensors, and leaves the parameters' gradients as they were.
def clip_gradients(parameters, max_norm):
    gradients = [p.grad for p in parameters if p.grad is not None]
    norm = math.sqrt(sum(g.square().sum().item() for g in gradients))
    if norm > max_norm:
        gradients = [g * max_norm / norm for g in gradients]
    return norm
