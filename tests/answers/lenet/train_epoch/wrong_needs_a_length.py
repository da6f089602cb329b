# Divides by len(batches), which a generator does not have.
def train_epoch(net, batches, optimizer):
    net.train()
    total = 0.0
    for X, y in batches:
        loss = nn.functional.cross_entropy(net(X), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item()
    return total / len(batches)
