# Puts all modules into training mode, also those that were not.
def materialise(make, X):
    net = make().eval()
    with torch.no_grad():
        net(X)
    return net.train()
