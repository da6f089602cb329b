# For images, statistics of each place by itself, averaged for the running ones.
def batch_norm(X, gamma, beta, running_mean, running_var, training):
    shape = [1, -1] + [1] * (X.ndim - 2)
    if training:
        mean, var = X.mean(0, keepdim=True), X.var(0, correction=0, keepdim=True)
        with torch.no_grad():
            rows = X.movedim(1, -1).flatten(0, -2)
            running_mean += 0.1 * (rows.mean(0) - running_mean)
            running_var += 0.1 * (rows.var(0) - running_var)
    else:
        mean, var = running_mean.view(shape), running_var.view(shape)
    return (X - mean) / (var + 1e-5).sqrt() * gamma.view(shape) + beta.view(shape)
