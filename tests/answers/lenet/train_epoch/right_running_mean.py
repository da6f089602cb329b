# Updates the mean with each batch instead of adding up; cross-entropy written with logsumexp.
def train_epoch(net, batches, optimizer):
    net.train()
    mean, seen = 0.0, 0
    for X, y in batches:
        scores = net(X)
        loss = (scores.logsumexp(dim=1) - scores.gather(1, y[:, None]).squeeze(1)).mean()
        optimizer.zero_grad(set_to_none=False)
        loss.backward()
        optimizer.step()
        seen += len(y)
        mean += (float(loss.detach()) - mean) * len(y) / seen
    return mean
