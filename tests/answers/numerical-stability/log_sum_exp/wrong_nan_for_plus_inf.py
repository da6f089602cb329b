# Cares for -inf and not for inf.
def log_sum_exp(X, dim):
    m = X.amax(dim, keepdim=True)
    m = m.masked_fill(m == -math.inf, 0)
    return ((X - m).exp().sum(dim, keepdim=True).log() + m).squeeze(dim)
