# One nn.Parameter, used by functions at both places.
class TiedModel(nn.Module):
    """Scores for the next word."""

    def __init__(self, n_words, dim):
        super().__init__()
        self.E = nn.Parameter(torch.randn(n_words, dim) / dim**0.5)
        self.b = nn.Parameter(torch.zeros(n_words))

    def forward(self, words):
        h = nn.functional.embedding(words, self.E).mean(1).tanh()
        return nn.functional.linear(h, self.E, self.b)
