# Takes the batch's statistics for constants, so the gradient of X is wrong.
def batch_norm(X, gamma, beta, running_mean, running_var, training):
    Z = X.movedim(1, -1)
    mean, var = running_mean, running_var
    if training:
        with torch.no_grad():
            rows = Z.flatten(0, -2)
            mean, var = rows.mean(0), rows.var(0, correction=0)
            running_mean += 0.1 * (mean - running_mean)
            running_var += 0.1 * (rows.var(0) - running_var)
    return ((Z - mean) / (var + 1e-5).sqrt() * gamma + beta).movedim(-1, 1)
