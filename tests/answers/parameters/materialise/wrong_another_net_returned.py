# Calls one net and returns another.
def materialise(make, X):
    net = make().eval()
    with torch.no_grad():
        net(X)
    return make()
