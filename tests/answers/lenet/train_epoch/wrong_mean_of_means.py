# Averages the batches' means, so that a small batch weighs as much as a large one.
def train_epoch(net, batches, optimizer):
    net.train()
    losses = []
    for X, y in batches:
        loss = nn.functional.cross_entropy(net(X), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return sum(losses) / len(losses)
