# Draws new features at each call.
class RandomFeatures(nn.Module):
    def __init__(self, n_in, n_features, n_out):
        super().__init__()
        self.register_buffer("weight", torch.randn(n_in, n_features) / n_in**0.5)
        self.head = nn.Linear(n_features, n_out)

    def forward(self, X):
        self.weight = torch.randn_like(self.weight) / len(self.weight) ** 0.5
        return self.head(torch.relu(X @ self.weight))
