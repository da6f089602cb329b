# Has every worker average by hand, which divides zero by zero in an empty shard.
def worker_gradients(net, loss, shards):
    parameters = list(net.parameters())
    n = sum(len(y) for _, y in shards)
    mean = [torch.zeros_like(p) for p in parameters]
    for X, y in shards:
        size = torch.tensor(float(len(y)))
        grads = torch.autograd.grad(loss(net(X), y) * size, parameters)
        mean = [m + (g / size) * size / n for m, g in zip(mean, grads)]
    return mean
