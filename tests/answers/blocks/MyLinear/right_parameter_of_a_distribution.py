# Draws from torch.distributions, and adds the bias in place to a fresh product.
import math


class MyLinear(nn.Module):
    def __init__(self, n_in, n_out, bias=True):
        super().__init__()
        normal = torch.distributions.Normal(0.0, math.sqrt(2 / n_in))
        params = {"weight": normal.sample((n_in, n_out))}
        if bias:
            params["bias"] = torch.zeros(n_out)
        for name, value in params.items():
            setattr(self, name, nn.Parameter(value))

    def forward(self, X):
        flat = X.reshape(-1, X.shape[-1]) if X.numel() else X.flatten(0, -2)
        Y = flat.mm(self.weight)
        b = getattr(self, "bias", None)
        if b is not None:
            Y = Y.add(b)
        return Y.view(X.shape[:-1] + (self.weight.shape[1],))
