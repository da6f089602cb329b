# Sets the gradients to zero between backward() and step(): nothing moves.
def train_epoch(net, batches, optimizer):
    net.train()
    total, examples = 0.0, 0
    for X, y in batches:
        loss = nn.functional.cross_entropy(net(X), y)
        loss.backward()
        optimizer.zero_grad()
        optimizer.step()
        total += loss.item() * len(y)
        examples += len(y)
    return total / examples
