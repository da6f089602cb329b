# Channel by channel, stacked at the end.
def batch_norm(X, gamma, beta, running_mean, running_var, training):
    channels = []
    for c in range(X.shape[1]):
        x = X[:, c]
        if training:
            mu = x.mean()
            var = (x - mu).pow(2).mean()
            with torch.no_grad():
                running_mean[c] = 0.9 * running_mean[c] + 0.1 * mu
                running_var[c] = 0.9 * running_var[c] + 0.1 * x.var()
        else:
            mu, var = running_mean[c], running_var[c]
        channels.append(gamma[c] * (x - mu) / torch.sqrt(var + 1e-5) + beta[c])
    return torch.stack(channels, dim=1)
