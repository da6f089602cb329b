# Two layers in a ModuleDict that are given the same parameter, with a property to reach it.
class TiedModel(nn.Module):
    """Scores for the next word."""

    def __init__(self, n_words, dim):
        super().__init__()
        self.parts = nn.ModuleDict({"in": nn.Embedding(n_words, dim), "out": nn.Linear(dim, n_words)})
        self.parts["in"].register_parameter("weight", self.parts["out"].weight)

    @property
    def table(self):
        return self.parts["in"].weight

    def forward(self, words):
        return torch.addmm(self.parts["out"].bias, self.table[words].mean(-2).tanh(), self.table.t())
