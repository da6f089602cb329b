# The parameters are in a list, where nn.Module does not see them.
class TiedModel(nn.Module):
    def __init__(self, n_words, dim):
        super().__init__()
        self.tensors = [nn.Parameter(torch.randn(n_words, dim)), nn.Parameter(torch.zeros(n_words))]

    def forward(self, words):
        E, b = self.tensors
        return torch.tanh(E[words].mean(1)) @ E.T + b
