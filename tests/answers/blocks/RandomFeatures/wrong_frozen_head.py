# Freezes the head too, by turning all gradients off.
class RandomFeatures(nn.Module):
    def __init__(self, n_in, n_features, n_out):
        super().__init__()
        self.register_buffer("weight", torch.randn(n_in, n_features) / n_in**0.5)
        self.head = nn.Linear(n_features, n_out)
        for p in self.parameters():
            p.requires_grad = False

    def forward(self, X):
        return self.head(torch.relu(X @ self.weight))
