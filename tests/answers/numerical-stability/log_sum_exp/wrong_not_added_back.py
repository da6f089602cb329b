# Forgets to add the largest number back.
def log_sum_exp(X, dim):
    m = X.amax(dim, keepdim=True)
    m = m.masked_fill(m.isinf(), 0)
    return (X - m).exp().sum(dim).log()
