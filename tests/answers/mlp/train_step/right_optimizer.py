# torch's own optimizer.
def train_step(net, X, y, lr):
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    optimizer.zero_grad()
    loss = nn.CrossEntropyLoss()(net(X), y)
    loss.backward()
    optimizer.step()
    return float(loss)
