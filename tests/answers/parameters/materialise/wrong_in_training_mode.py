# The pass in training mode moves the running statistics.
def materialise(make, X):
    net = make()
    with torch.no_grad():
        net(X)
    return net
