# Torch's own.
def log_sum_exp(X, dim):
    return torch.logsumexp(X, dim=dim)
