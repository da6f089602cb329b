# Lets autograd find the derivatives from a detached copy, and returns values that are cut off from X.
def activation(X, kind):
    X = X.detach().clone().requires_grad_()
    Y = {"relu": torch.relu, "sigmoid": torch.sigmoid, "tanh": torch.tanh}[kind](X)
    Y.sum().backward()
    return Y.detach(), X.grad
