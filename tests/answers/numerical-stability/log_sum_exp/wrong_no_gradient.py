# Works on a detached copy, so that no gradient comes back.
def log_sum_exp(X, dim):
    X = X.detach()
    m = X.amax(dim, keepdim=True)
    m = m.masked_fill(m.isinf(), 0)
    return (X - m).exp().sum(dim).log() + m.squeeze(dim)
