# Takes the sum instead of the mean for the gradient: steps too long.
def train_epoch(net, batches, optimizer):
    net.train()
    total, examples = 0.0, 0
    for X, y in batches:
        loss = nn.functional.cross_entropy(net(X), y, reduction="sum")
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item() * len(y)
        examples += len(y)
    return total / examples / examples
