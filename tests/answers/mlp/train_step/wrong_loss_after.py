# Returns the loss after the step.
def train_step(net, X, y, lr):
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    optimizer.zero_grad()
    nn.functional.cross_entropy(net(X), y).backward()
    optimizer.step()
    return nn.functional.cross_entropy(net(X), y).item()
