# Takes the largest number out, also where it is -inf.
def log_sum_exp(X, dim):
    m = X.amax(dim, keepdim=True)
    return ((X - m).exp().sum(dim, keepdim=True).log() + m).squeeze(dim)
