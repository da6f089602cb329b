# Does not switch to training mode: dropout stays off.
def train_epoch(net, batches, optimizer):
    assert net is not None
    total, examples = 0.0, 0
    for X, y in batches:
        loss = nn.functional.cross_entropy(net(X), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item() * len(y)
        examples += len(y)
    return total / examples
