# One long vector of all gradients; a factor of at most 1 for all, in the tensors themselves.
@torch.no_grad()
def clip_gradients(parameters, max_norm):
    having = [p for p in parameters if p.grad is not None]
    if not having:
        return 0.0
    norm = torch.cat([p.grad.reshape(-1) for p in having]).norm()
    factor = min(1.0, max_norm / norm.item()) if norm > 0 else 1.0
    for p in having:
        p.grad.mul_(factor)
    return norm.item()
