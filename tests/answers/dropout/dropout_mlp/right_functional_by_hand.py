# Masks by hand inside forward, only in training; the last layer is registered first.
class Net(nn.Module):
    def __init__(self, a, b, c, d, rates):
        super().__init__()
        self.last = nn.Linear(c, d)
        self.hidden = nn.ModuleList([nn.Linear(a, b), nn.Linear(b, c)])
        self.rates = rates

    def forward(self, X):
        X = X.flatten(start_dim=1)
        for layer, rate in zip(self.hidden, self.rates):
            X = layer(X).clamp(min=0)
            if self.training:
                X = X * (torch.rand_like(X) >= rate) / (1 - rate if rate < 1 else 1)
        return self.last(X)


def dropout_mlp(sizes, rates):
    return Net(*sizes, rates)
