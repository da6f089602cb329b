# Subtracts the largest number from X itself.
def log_sum_exp(X, dim):
    m = X.amax(dim, keepdim=True)
    m = m.masked_fill(m.isinf(), 0)
    if X.requires_grad:
        X = X.clone()
    X -= m
    return X.exp().sum(dim).log() + m.squeeze(dim)
