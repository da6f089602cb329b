# Computes the gradients and makes no step.
def train_epoch(net, batches, optimizer):
    net.train()
    total, examples = 0.0, 0
    for X, y in batches:
        loss = nn.functional.cross_entropy(net(X), y)
        optimizer.zero_grad()
        loss.backward()
        total += loss.item() * len(y)
        examples += len(y)
    return total / examples
