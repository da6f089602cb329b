# Word 0 is taken for padding: its row is zero and gets no gradient.
class TiedModel(nn.Module):
    def __init__(self, n_words, dim):
        super().__init__()
        self.output = nn.Linear(dim, n_words)

    def forward(self, words):
        known = (words != 0).unsqueeze(-1).to(self.output.weight.dtype)
        return self.output(torch.tanh((self.output.weight[words] * known).mean(1)))
