# Words as one-hot vectors, so the input is a matrix product too.
class TiedModel(nn.Module):
    """Scores for the next word."""

    def __init__(self, n_words, dim):
        super().__init__()
        self.n_words = n_words
        self.table = nn.Parameter(nn.init.xavier_normal_(torch.empty(n_words, dim)))
        self.bias = nn.Parameter(torch.rand(n_words))

    def forward(self, words):
        shares = nn.functional.one_hot(words, self.n_words).to(self.table.dtype).mean(1)
        return torch.tanh(shares @ self.table) @ self.table.T + self.bias
