# Makes the head first, and fills a buffer in place.
class RandomFeatures(nn.Module):
    def __init__(self, n_in, n_features, n_out):
        super().__init__()
        self.head = nn.Linear(n_features, n_out)
        self.activation = nn.ReLU()
        self.register_buffer("weight", torch.empty(n_in, n_features))
        nn.init.normal_(self.weight, mean=0.0, std=1 / n_in**0.5)

    def forward(self, X):
        return self.head(self.activation(torch.mm(X, self.weight)))
