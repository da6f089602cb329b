# einsum over weights without a graph; a function of its own checks the shapes.
def _check(losses, weights):
    if losses.ndim != weights.ndim or len(losses) != len(weights) or losses.ndim != 1:
        raise ValueError("losses and weights are vectors of one length")


def weighted_risk(losses, weights, normalise=False):
    _check(losses, weights)
    weights = torch.as_tensor(weights.data)
    divisor = {True: weights.sum(), False: losses.numel()}[bool(normalise)]
    return torch.einsum("i,i->", losses, weights) / divisor
