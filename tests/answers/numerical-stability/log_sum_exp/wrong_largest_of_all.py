# Takes the largest number of the whole tensor out of every sum.
def log_sum_exp(X, dim):
    m = X.max()
    if torch.isinf(m):
        m = torch.zeros_like(m)
    return (X - m).exp().sum(dim).log() + m
