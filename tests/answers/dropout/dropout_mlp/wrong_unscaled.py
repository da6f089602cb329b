# Masks by hand, and the kept units are not enlarged.
class MLP(nn.Module):
    def __init__(self, sizes, rates):
        super().__init__()
        self.fc1, self.fc2, self.fc3 = (nn.Linear(m, n) for m, n in zip(sizes, sizes[1:]))
        self.rates = rates

    def drop(self, H, rate):
        return H * (torch.rand(H.shape) >= rate) if self.training else H

    def forward(self, X):
        H = self.drop(self.fc1(X.flatten(1)).relu(), self.rates[0])
        return self.fc3(self.drop(self.fc2(H).relu(), self.rates[1]))


def dropout_mlp(sizes, rates):
    return MLP(sizes, rates)
