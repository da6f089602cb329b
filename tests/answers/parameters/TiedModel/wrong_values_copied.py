# The same values at the start, in two parameters.
class TiedModel(nn.Module):
    def __init__(self, n_words, dim):
        super().__init__()
        self.embedding = nn.Embedding(n_words, dim)
        self.output = nn.Linear(dim, n_words)
        with torch.no_grad():
            self.output.weight.copy_(self.embedding.weight)

    def forward(self, words):
        return self.output(torch.tanh(self.embedding(words).mean(1)))
