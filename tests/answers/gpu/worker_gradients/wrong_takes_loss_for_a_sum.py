# Divides by the number of examples as if loss were a sum.
def worker_gradients(net, loss, shards):
    parameters = list(net.parameters())
    n = sum(len(y) for _, y in shards)
    grads = [torch.autograd.grad(loss(net(X), y), parameters) for X, y in shards if len(y)]
    return [sum(column) / n for column in zip(*grads)]
