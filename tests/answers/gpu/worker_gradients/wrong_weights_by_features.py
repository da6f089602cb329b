# Weights by the number of numbers in X, which differs with the length of the sequences too.
def worker_gradients(net, loss, shards):
    parameters = list(net.parameters())
    n = sum(X.numel() for X, _ in shards)
    mean = [torch.zeros_like(p) for p in parameters]
    for X, y in shards:
        if len(y):
            grads = torch.autograd.grad(loss(net(X), y), parameters)
            mean = [m + g * X.numel() / n for m, g in zip(mean, grads)]
    return mean
