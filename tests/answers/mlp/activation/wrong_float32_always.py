# The derivative of ReLU comes as float32, whatever X is.
def activation(X, kind):
    if kind == "relu":
        return torch.relu(X), (X > 0).float()
    Y = torch.sigmoid(X) if kind == "sigmoid" else torch.tanh(X)
    return Y, Y * (1 - Y) if kind == "sigmoid" else 1 - Y**2
