# SGD with momentum, an index shuffled by sorting random numbers, the batches cut by hand.
def train(net, X, y):
    net.train()
    velocity = [torch.zeros_like(p) for p in net.parameters()]
    for epoch in range(15):
        order = torch.rand(len(X)).argsort()
        for start in range(0, len(X), 50):
            batch = order[start : start + 50]
            loss = nn.CrossEntropyLoss()(net(X[batch]), y[batch])
            gradients = torch.autograd.grad(loss, list(net.parameters()))
            with torch.no_grad():
                for p, v, g in zip(net.parameters(), velocity, gradients):
                    v.mul_(0.9).add_(g)
                    p.sub_(0.03 * v)
    net.eval()
    return net
