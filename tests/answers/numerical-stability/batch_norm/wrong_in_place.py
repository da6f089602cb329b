# Normalises X itself where it needs no gradient.
def batch_norm(X, gamma, beta, running_mean, running_var, training):
    if X.requires_grad:
        return nn.functional.batch_norm(X, running_mean, running_var, gamma, beta, training)
    Z = X.movedim(1, -1)
    mean, var = running_mean, running_var
    if training:
        rows = Z.flatten(0, -2)
        mean, var = rows.mean(0), rows.var(0, correction=0)
        running_mean += 0.1 * (mean - running_mean)
        running_var += 0.1 * (rows.var(0) - running_var)
    Z -= mean
    Z /= (var + 1e-5).sqrt()
    return (Z * gamma + beta).movedim(-1, 1)
