# Keeps the modes of the net and of its immediate children.
def materialise(make, X):
    net = make()
    modes = [(child, child.training) for child in net.children()]
    mode = net.training
    net.eval()
    with torch.no_grad():
        net(X)
    net.train(mode)
    for child, training in modes:
        child.train(training)
    return net
