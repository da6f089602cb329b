# A dictionary of functions; the derivative of tanh from 1 / cosh², in which an overflow gives the right 0.
_table = {
    "relu": (torch.relu, lambda X: torch.heaviside(X.detach(), torch.zeros((), dtype=X.dtype))),
    "sigmoid": (torch.sigmoid, lambda X: torch.sigmoid(X) * torch.sigmoid(-X)),
    "tanh": (torch.tanh, lambda X: 1 / torch.cosh(X) ** 2),
}


def activation(X, kind):
    value, derivative = _table[kind]
    return value(X), derivative(X)
