# The optimizer's closure form; gradients are dropped, not set to zero.
def train_epoch(net, batches, optimizer):
    criterion = nn.CrossEntropyLoss()
    net = net.train()
    weighted = []
    for X, y in iter(batches):

        def closure():
            for parameter in net.parameters():
                parameter.grad = None
            loss = criterion(net(X), y)
            loss.backward()
            return loss

        weighted.append((optimizer.step(closure).item(), X.shape[0]))
    return sum(loss * n for loss, n in weighted) / sum(n for _, n in weighted)
