# Without bias, keeps one of zeros that is frozen.
class MyLinear(nn.Module):
    def __init__(self, n_in, n_out, bias=True):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(n_in, n_out) * (2 / n_in) ** 0.5)
        self.bias = nn.Parameter(torch.zeros(n_out), requires_grad=bias)

    def forward(self, X):
        return X @ self.weight + self.bias
