# Runs backward on net itself and leaves the gradients there.
def worker_gradients(net, loss, shards):
    net.zero_grad()
    n = sum(len(y) for _, y in shards)
    for X, y in shards:
        if len(y):
            (loss(net(X), y) * len(y) / n).backward()
    return [p.grad.clone() for p in net.parameters()]
