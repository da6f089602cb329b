# Sets the seed, so all models begin alike.
class TiedModel(nn.Module):
    def __init__(self, n_words, dim):
        super().__init__()
        torch.manual_seed(0)
        self.embedding = nn.Embedding(n_words, dim)
        self.output = nn.Linear(dim, n_words)
        self.output.weight = self.embedding.weight

    def forward(self, words):
        return self.output(torch.tanh(self.embedding(words).mean(1)))
