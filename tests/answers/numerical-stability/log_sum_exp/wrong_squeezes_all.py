# Squeezes every dimension of size 1, and not the one alone.
def log_sum_exp(X, dim):
    m = X.amax(dim, keepdim=True)
    m = m.masked_fill(m.isinf(), 0)
    return ((X - m).exp().sum(dim, keepdim=True).log() + m).squeeze()
