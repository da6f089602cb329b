# A class with functional activations and torch's own dropout layers.
class MLP(nn.Module):
    def __init__(self, sizes, rates):
        super().__init__()
        self.fc1 = nn.Linear(sizes[0], sizes[1])
        self.fc2 = nn.Linear(sizes[1], sizes[2])
        self.out = nn.Linear(sizes[2], sizes[3])
        self.drop1, self.drop2 = nn.Dropout(rates[0]), nn.Dropout(rates[1])

    def forward(self, X):
        H = self.drop1(torch.relu(self.fc1(X.reshape(X.shape[0], -1))))
        H = self.drop2(torch.relu(self.fc2(H)))
        return self.out(H)


def dropout_mlp(sizes, rates):
    return MLP(sizes, rates)
