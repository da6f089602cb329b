# A copy of the net for each worker, a backward pass in each, and a weighted sum.
import copy


def worker_gradients(net, loss, shards):
    replicas = []
    for X, y in shards:
        if len(X) == 0:
            continue
        replica = copy.deepcopy(net)
        replica.zero_grad()
        loss(replica(X), y).backward()
        replicas.append((len(X), list(replica.parameters())))
    total = sum(size for size, _ in replicas)
    columns = zip(*[parameters for _, parameters in replicas])
    return [sum(size * p.grad for (size, _), p in zip(replicas, column)) / total for column in columns]
