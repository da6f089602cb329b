# Puts new tensors into .grad; the squares are summed in a loop.
def clip_gradients(parameters, max_norm):
    parameters = tuple(parameters)
    total = 0.0
    for p in parameters:
        if p.grad is None:
            continue
        total += (p.grad**2).sum().item()
    norm = total**0.5
    if norm <= max_norm:
        return norm
    for p in parameters:
        if p.grad is not None:
            p.grad = p.grad / norm * max_norm
    return norm
