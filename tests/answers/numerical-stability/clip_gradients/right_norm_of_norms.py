# The norm of the norms, in float64; the gradients are written through .data.
def clip_gradients(parameters, max_norm):
    grads = list(filter(lambda g: g is not None, (p.grad for p in parameters)))
    norms = torch.tensor([torch.linalg.vector_norm(g) for g in grads], dtype=torch.float64)
    norm = torch.linalg.vector_norm(norms).item()
    scale = max_norm / max(norm, max_norm)
    if scale < 1:
        for g in grads:
            g.data[...] = g.data * scale
    return norm
