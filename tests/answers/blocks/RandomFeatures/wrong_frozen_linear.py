# Takes a frozen nn.Linear for the fixed part: other names, a bias, and parameters.
class RandomFeatures(nn.Module):
    def __init__(self, n_in, n_features, n_out):
        super().__init__()
        self.fixed = nn.Linear(n_in, n_features)
        self.fixed.requires_grad_(False)
        self.head = nn.Linear(n_features, n_out)

    def forward(self, X):
        return self.head(torch.relu(self.fixed(X)))
