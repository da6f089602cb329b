# One scale and one shift a channel, as for inference; the variance as E[x²] − E[x]², in float64.
def batch_norm(X, gamma, beta, running_mean, running_var, training):
    rows = X.transpose(0, 1).reshape(X.shape[1], -1).double()
    n = rows.shape[1]
    if training:
        mean = rows.sum(1) / n
        var = (rows * rows).sum(1) / n - mean * mean
        running_mean.data.lerp_(mean.detach().to(X.dtype), 0.1)
        running_var.data.lerp_((var.detach() * n / (n - 1)).to(X.dtype), 0.1)
    else:
        mean, var = running_mean.double(), running_var.double()
    scale = gamma / (var + 1e-5).sqrt()
    shift = beta - mean * scale
    if X.dim() == 4:
        result = torch.einsum("nchw,c->nchw", X.double(), scale) + shift[None, :, None, None]
    else:
        result = X.double() * scale + shift
    return result.to(X.dtype)
