# Returns the values and forgets the derivatives.
def activation(X, kind):
    return {"relu": torch.relu, "sigmoid": torch.sigmoid, "tanh": torch.tanh}[kind](X)
