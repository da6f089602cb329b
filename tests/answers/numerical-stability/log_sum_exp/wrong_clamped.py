# Clamps X so that exp does not overflow, and so changes the result.
def log_sum_exp(X, dim):
    return X.clamp(-80, 80).exp().sum(dim).log()
