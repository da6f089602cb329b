# Adds up the weighted losses and takes the gradients of the sum.
def worker_gradients(net, loss, shards):
    n = sum(y.shape[0] for _, y in shards)
    total = sum(loss(net(X), y) * (y.shape[0] / n) for X, y in shards if y.shape[0] > 0)
    return list(torch.autograd.grad(total, tuple(net.parameters())))
