# Forgets zero_grad: the gradients of all batches add up.
def train_epoch(net, batches, optimizer):
    net.train()
    total, examples = 0.0, 0
    for X, y in batches:
        loss = nn.functional.cross_entropy(net(X), y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(y)
        examples += len(y)
    return total / examples
