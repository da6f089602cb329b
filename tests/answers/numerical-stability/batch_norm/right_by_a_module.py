# An nn.BatchNorm whose buffers are the given tensors.
from torch.func import functional_call


def batch_norm(X, gamma, beta, running_mean, running_var, training):
    layer = (nn.BatchNorm1d if X.ndim == 2 else nn.BatchNorm2d)(X.shape[1]).to(X.dtype)
    layer.train(training)
    given = {"weight": gamma, "bias": beta, "running_mean": running_mean, "running_var": running_var}
    return functional_call(layer, given, (X,))
