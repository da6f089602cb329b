# The output's table is a buffer with the first values.
class TiedModel(nn.Module):
    def __init__(self, n_words, dim):
        super().__init__()
        self.embedding = nn.Embedding(n_words, dim)
        self.bias = nn.Parameter(torch.zeros(n_words))
        self.register_buffer("table", self.embedding.weight.detach().clone())

    def forward(self, words):
        return torch.tanh(self.embedding(words).mean(1)) @ self.table.T + self.bias
