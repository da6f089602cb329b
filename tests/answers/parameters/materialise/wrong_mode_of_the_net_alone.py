# Keeps the mode of the net and gives it to all its modules.
def materialise(make, X):
    net = make()
    mode = net.training
    net.eval()
    with torch.no_grad():
        net(X)
    return net.train(mode)
