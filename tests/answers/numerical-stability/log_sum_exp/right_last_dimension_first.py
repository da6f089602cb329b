# Moves the dimension to the end, and shifts there.
def log_sum_exp(X, dim):
    Z = X.movedim(dim, -1)
    m = Z.max(-1).values.detach()
    shift = m.nan_to_num(nan=0.0, posinf=0.0, neginf=0.0)
    return (Z - shift.unsqueeze(-1)).exp().sum(-1).log() + shift
