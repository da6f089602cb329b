# Applies the gradients to net as well.
def worker_gradients(net, loss, shards):
    parameters = list(net.parameters())
    mean = [torch.zeros_like(p) for p in parameters]
    n = sum(len(y) for _, y in shards)
    for X, y in shards:
        if len(y):
            grads = torch.autograd.grad(loss(net(X), y), parameters)
            mean = [m + g * len(y) / n for m, g in zip(mean, grads)]
    with torch.no_grad():
        for p, m in zip(parameters, mean):
            p -= 0.1 * m
    return mean
