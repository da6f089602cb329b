# Trains a copy, and returns the net that was given as it was.
def train(net, X, y):
    import copy

    learner = copy.deepcopy(net).train()
    optimizer = torch.optim.Adam(learner.parameters(), lr=3e-3)
    for _ in range(10):
        for batch in torch.randperm(len(X)).split(32):
            optimizer.zero_grad()
            nn.functional.cross_entropy(learner(X[batch]), y[batch]).backward()
            optimizer.step()
    return net.eval()
