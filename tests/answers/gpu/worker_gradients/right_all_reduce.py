# Each worker has one long vector of its gradients times its size, and its size as the last number: one all-reduce adds them all.
def worker_gradients(net, loss, shards):
    parameters = list(net.parameters())
    vectors = []
    for X, y in shards:
        if len(y):
            gradients = torch.autograd.grad(len(y) * loss(net(X), y), parameters)
            vectors.append(torch.cat([g.flatten() for g in gradients] + [gradients[0].new_tensor([len(y)])]))
    reduced = torch.stack(vectors).sum(0)
    mean = reduced[:-1] / reduced[-1]
    sizes = [p.numel() for p in parameters]
    return [part.view(p.shape) for part, p in zip(mean.split(sizes), parameters)]
