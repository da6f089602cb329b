# A plain attribute: neither saved nor moved.
class RandomFeatures(nn.Module):
    def __init__(self, n_in, n_features, n_out):
        super().__init__()
        self.weight = torch.randn(n_in, n_features) / n_in**0.5
        self.head = nn.Linear(n_features, n_out)

    def forward(self, X):
        return self.head(torch.relu(X @ self.weight))
