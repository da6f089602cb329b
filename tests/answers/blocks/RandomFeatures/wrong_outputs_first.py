# Stores the weight as nn.Linear does, outputs first.
class RandomFeatures(nn.Module):
    def __init__(self, n_in, n_features, n_out):
        super().__init__()
        self.register_buffer("weight", torch.randn(n_features, n_in) / n_in**0.5)
        self.head = nn.Linear(n_features, n_out)

    def forward(self, X):
        return self.head(torch.relu(X @ self.weight.T))
