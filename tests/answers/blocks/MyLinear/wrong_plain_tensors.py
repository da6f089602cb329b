# Keeps plain tensors that ask for a gradient: nn.Module does not know of them.
class MyLinear(nn.Module):
    def __init__(self, n_in, n_out, bias=True):
        super().__init__()
        self.weight = (torch.randn(n_in, n_out) * (2 / n_in) ** 0.5).requires_grad_()
        self.bias = torch.zeros(n_out, requires_grad=True) if bias else None

    def forward(self, X):
        Y = X @ self.weight
        return Y if self.bias is None else Y + self.bias
