# Takes the largest number out of a detached difference: values right, gradient of the maximum alone.
def log_sum_exp(X, dim):
    m = X.amax(dim, keepdim=True)
    m = m.masked_fill(m.isinf(), 0)
    return (X - m).detach().exp().sum(dim).log() + m.squeeze(dim)
