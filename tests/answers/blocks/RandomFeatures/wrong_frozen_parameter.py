# A frozen parameter: not trained, but still among parameters().
class RandomFeatures(nn.Module):
    def __init__(self, n_in, n_features, n_out):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(n_in, n_features) / n_in**0.5, requires_grad=False)
        self.head = nn.Linear(n_features, n_out)

    def forward(self, X):
        return self.head(torch.relu(X @ self.weight))
