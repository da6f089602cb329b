# The two shapes apart, with shapes that broadcast, and detached statistics.
def batch_norm(X, gamma, beta, running_mean, running_var, training):
    dims, shape = ((0,), (1, -1)) if X.dim() == 2 else ((0, 2, 3), (1, -1, 1, 1))
    if not training:
        mean, var = running_mean.view(shape), running_var.view(shape)
    else:
        mean = X.mean(dim=dims, keepdim=True)
        var = ((X - mean) ** 2).mean(dim=dims, keepdim=True)
        n = X.numel() / X.shape[1]
        running_mean.mul_(0.9).add_(mean.detach().flatten(), alpha=0.1)
        running_var.mul_(0.9).add_(var.detach().flatten() * n / (n - 1), alpha=0.1)
    X_hat = (X - mean) * torch.rsqrt(var + 1e-5)
    return gamma.reshape(shape) * X_hat + beta.reshape(shape)
