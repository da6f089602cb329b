# F.dropout without the mode: it drops in evaluation, too.
class MLP(nn.Module):
    def __init__(self, sizes, rates):
        super().__init__()
        self.fc1, self.fc2, self.fc3 = (nn.Linear(m, n) for m, n in zip(sizes, sizes[1:]))
        self.rates = rates

    def forward(self, X):
        H = nn.functional.dropout(self.fc1(X.flatten(1)).relu(), self.rates[0])
        H = nn.functional.dropout(self.fc2(H).relu(), self.rates[1])
        return self.fc3(H)


def dropout_mlp(sizes, rates):
    return MLP(sizes, rates)
