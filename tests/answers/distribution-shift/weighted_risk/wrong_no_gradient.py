# Computes inside no_grad, so nothing can be trained with it.
@torch.no_grad()
def weighted_risk(losses, weights, normalise=False):
    if losses.shape != weights.shape:
        raise ValueError("shapes differ")
    total = (weights * losses).sum()
    return total / weights.sum() if normalise else total / len(losses)
