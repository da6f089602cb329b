# Sums losses over examples and divides for the gradient; log_softmax and nll_loss in two steps.
def train_epoch(net, batches, optimizer):
    net.train(True)
    losses = []
    for X, y in batches:
        net.zero_grad()
        each = nn.functional.nll_loss(net(X).log_softmax(1), y, reduction="none")
        each.mean().backward()
        optimizer.step()
        losses.append(each.detach())
    return float(torch.cat(losses).mean())
