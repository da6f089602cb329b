# An output without a bias.
class TiedModel(nn.Module):
    def __init__(self, n_words, dim):
        super().__init__()
        self.embedding = nn.Embedding(n_words, dim)
        self.output = nn.Linear(dim, n_words, bias=False)
        self.output.weight = self.embedding.weight

    def forward(self, words):
        return self.output(torch.tanh(self.embedding(words).mean(1)))
