# A dot product with detached weights, scaled first.
def weighted_risk(losses, weights, normalise=False):
    if losses.size() != weights.size():
        raise ValueError("shapes differ")
    w = weights.detach()
    w = w / w.sum() if normalise else w / w.numel()
    return torch.dot(w, losses)
