# The embedding takes the weight of the linear layer, and not the other way round.
class TiedModel(nn.Module):
    """Scores for the next word."""

    def __init__(self, n_words, dim):
        super().__init__()
        self.decoder = nn.Linear(dim, n_words)
        self.encoder = nn.EmbeddingBag(n_words, dim, mode="mean")
        self.encoder.weight = self.decoder.weight

    def forward(self, words):
        return self.decoder(torch.tanh(self.encoder(words)))
