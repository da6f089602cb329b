# Takes a deep copy of the table for the output.
class TiedModel(nn.Module):
    def __init__(self, n_words, dim):
        super().__init__()
        self.embedding = nn.Embedding(n_words, dim)
        self.output = nn.Linear(dim, n_words)
        self.output.weight = copy.deepcopy(self.embedding.weight)

    def forward(self, words):
        return self.output(torch.tanh(self.embedding(words).mean(1)))
