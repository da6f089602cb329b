# Weights by the size and then divides by the number of workers as well.
def worker_gradients(net, loss, shards):
    parameters = list(net.parameters())
    n = sum(len(y) for _, y in shards)
    grads = [[g * len(y) / n for g in torch.autograd.grad(loss(net(X), y), parameters)] for X, y in shards if len(y)]
    return [sum(column) / len(shards) for column in zip(*grads)]
