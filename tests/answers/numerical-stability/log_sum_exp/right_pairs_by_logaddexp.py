# Adds one slice after the other with logaddexp.
def log_sum_exp(X, dim):
    total, *others = X.unbind(dim)
    for other in others:
        total = torch.logaddexp(total, other)
    return total
