# Bernoulli's distribution from torch.distributions; an error of its own below ValueError.
class NotAProbability(ValueError):
    pass


def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise NotAProbability(dropout)
    keep = 1.0 - dropout
    if keep == 0:
        return X * 0
    return torch.distributions.Bernoulli(probs=keep).sample(X.shape).to(X) * X.div(keep)
