# Computes the features under no_grad, so nothing before the block can learn.
class RandomFeatures(nn.Module):
    def __init__(self, n_in, n_features, n_out):
        super().__init__()
        self.register_buffer("weight", torch.randn(n_in, n_features) / n_in**0.5)
        self.head = nn.Linear(n_features, n_out)

    def forward(self, X):
        with torch.no_grad():
            H = torch.relu(X @ self.weight)
        return self.head(H)
