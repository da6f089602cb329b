# Computes and returns in float64.
def log_sum_exp(X, dim):
    X = X.double()
    m = X.amax(dim, keepdim=True)
    m = m.masked_fill(m.isinf(), 0)
    return (X - m).exp().sum(dim).log() + m.squeeze(dim)
