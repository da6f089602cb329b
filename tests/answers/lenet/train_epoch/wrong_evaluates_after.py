# Measures the loss after the step instead of before it.
def train_epoch(net, batches, optimizer):
    net.train()
    total, examples = 0.0, 0
    for X, y in batches:
        loss = nn.functional.cross_entropy(net(X), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        with torch.no_grad():
            total += nn.functional.cross_entropy(net(X), y).item() * len(y)
        examples += len(y)
    return total / examples
