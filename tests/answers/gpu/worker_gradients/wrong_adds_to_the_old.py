# Starts from the gradients that net holds already, and puts these back.
def worker_gradients(net, loss, shards):
    n = sum(len(y) for _, y in shards)
    old = [None if p.grad is None else p.grad.clone() for p in net.parameters()]
    for X, y in shards:
        if len(y):
            (loss(net(X), y) * len(y) / n).backward()
    found = [p.grad.clone() for p in net.parameters()]
    for p, grad in zip(net.parameters(), old):
        p.grad = grad
    return found
