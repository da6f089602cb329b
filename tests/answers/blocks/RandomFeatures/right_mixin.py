# A base class with the features, and a block that adds the head.
class _Features(nn.Module):
    def __init__(self, n_in, n_features):
        super().__init__()
        weight = nn.init.kaiming_normal_(torch.empty(n_in, n_features), mode="fan_out", nonlinearity="linear")
        self.register_buffer("weight", weight)

    def features(self, X):
        return nn.functional.relu(X.matmul(self.weight))


class RandomFeatures(_Features):
    def __init__(self, n_in, n_features, n_out):
        super().__init__(n_in, n_features)
        self.head = nn.Linear(n_features, n_out)

    def forward(self, X):
        return self.head(self.features(X))
