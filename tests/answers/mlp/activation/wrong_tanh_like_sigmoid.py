# Uses the sigmoid's derivative for tanh as well.
def activation(X, kind):
    if kind == "relu":
        return torch.relu(X), (X > 0).to(X.dtype)
    Y = torch.sigmoid(X) if kind == "sigmoid" else torch.tanh(X)
    return Y, Y * (1 - Y)
