# Draws from the uniform distribution of the same variance (He's, but the other one).
class MyLinear(nn.Module):
    def __init__(self, n_in, n_out, bias=True):
        super().__init__()
        a = (6 / n_in) ** 0.5
        self.weight = nn.Parameter(torch.empty(n_in, n_out).uniform_(-a, a))
        self.bias = nn.Parameter(torch.zeros(n_out)) if bias else None

    def forward(self, X):
        Y = X @ self.weight
        return Y if self.bias is None else Y + self.bias
