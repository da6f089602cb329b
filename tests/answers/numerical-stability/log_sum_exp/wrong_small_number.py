# Adds a small number before the logarithm, against log(0).
def log_sum_exp(X, dim):
    m = X.amax(dim, keepdim=True)
    m = m.masked_fill(m.isinf(), 0)
    return ((X - m).exp().sum(dim) + 1e-8).log() + m.squeeze(dim)
