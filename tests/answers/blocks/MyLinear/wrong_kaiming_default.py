# Uses He initialisation as it comes, which takes the second axis for the inputs.
class MyLinear(nn.Module):
    def __init__(self, n_in, n_out, bias=True):
        super().__init__()
        self.weight = nn.Parameter(torch.empty(n_in, n_out))
        nn.init.kaiming_normal_(self.weight)
        self.bias = nn.Parameter(torch.zeros(n_out)) if bias else None

    def forward(self, X):
        Y = X @ self.weight
        return Y if self.bias is None else Y + self.bias
