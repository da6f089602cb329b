# Uses torch's He initialisation, told that the inputs are on the first axis.
class MyLinear(nn.Module):
    def __init__(self, n_in, n_out, bias=True):
        super().__init__()
        self.weight = nn.Parameter(torch.empty(n_in, n_out))
        nn.init.kaiming_normal_(self.weight, mode="fan_out", nonlinearity="relu")
        if bias:
            self.bias = nn.Parameter(torch.empty(n_out))
            nn.init.zeros_(self.bias)
        self.has_bias = bias

    def forward(self, X):
        Y = torch.matmul(X, self.weight)
        if self.has_bias:
            Y = Y + self.bias
        return Y
