# Puts the net into evaluation mode and leaves it there.
def materialise(make, X):
    net = make().eval()
    with torch.no_grad():
        net(X)
    return net
