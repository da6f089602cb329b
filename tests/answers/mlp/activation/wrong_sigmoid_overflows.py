# The sigmoid as exp(x) / (1 + exp(x)), which is NaN for large x.
def activation(X, kind):
    if kind == "relu":
        return torch.relu(X), (X > 0).to(X.dtype)
    if kind == "sigmoid":
        Y = torch.exp(X) / (1 + torch.exp(X))
        return Y, Y * (1 - Y)
    Y = torch.tanh(X)
    return Y, 1 - Y**2
