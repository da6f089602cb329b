# Keeps the transposed table as an attribute: a result of a computation, which cannot be copied or change its dtype.
class TiedModel(nn.Module):
    def __init__(self, n_words, dim):
        super().__init__()
        self.embedding = nn.Embedding(n_words, dim)
        self.bias = nn.Parameter(torch.zeros(n_words))
        self.transposed = self.embedding.weight.t()

    def forward(self, words):
        return torch.tanh(self.embedding(words).mean(1)) @ self.transposed + self.bias
