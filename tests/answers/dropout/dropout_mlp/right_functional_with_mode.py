# nn.functional.dropout with the mode handed on, and weights drawn by He's rule.
def dropout_mlp(sizes, rates):
    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.layers = nn.ModuleList(nn.Linear(m, n) for m, n in zip(sizes[:-1], sizes[1:]))
            for layer in self.layers:
                nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")

        def forward(self, X):
            F = nn.functional
            one, two, three = self.layers
            H = F.dropout(F.relu(one(X.flatten(1))), rates[0], self.training)
            H = F.dropout(F.relu(two(H)), rates[1], training=self.training)
            return three(H)

    return Net()
