# An nn.Module written by the student: isinstance, forward, count and shapes of the parameters, gradients
# %% ordinary
import torch
from torch import nn
# %% answer
class TwoLayers(nn.Module):
    """n_in → n_hidden → n_out with ReLU between."""

    ### BEGIN SOLUTION
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)

    def forward(self, X):
        return self.out(torch.relu(self.hidden(X)))
    ### END SOLUTION
# %% test 4
net = TwoLayers(4, 8, 2)
assert isinstance(net, nn.Module)
assert net(torch.ones(3, 4)).shape == (3, 2)
assert sum(p.numel() for p in net.parameters()) == 4 * 8 + 8 + 8 * 2 + 2
### BEGIN HIDDEN TESTS
torch.manual_seed(3)
net = TwoLayers(5, 6, 3)
inputs = torch.randn(7, 5)
first, first_bias, last, last_bias = net.parameters()
assert tuple(first.shape) == (6, 5) and last_bias.shape == torch.Size([3])
expected = torch.relu(inputs @ first.T + first_bias) @ last.T + last_bias
torch.testing.assert_close(net(inputs), expected)
net(inputs).sum().backward()
assert all(p.grad is not None and p.grad.shape == p.shape for p in net.parameters())
torch.testing.assert_close(last_bias.grad, torch.full((3,), 7.0))
net.zero_grad()
assert all(p.grad is None or p.grad.abs().sum() == 0 for p in net.parameters())
assert [type(child) for child in net.modules() if isinstance(child, nn.Linear)] == [nn.Linear, nn.Linear]
### END HIDDEN TESTS
# %% right sequential
class TwoLayers(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super(TwoLayers, self).__init__()
        self.net = nn.Sequential(nn.Linear(n_in, n_hidden), nn.ReLU(), nn.Linear(n_hidden, n_out))

    def forward(self, X):
        return self.net(X)
# %% right subclass of sequential
class TwoLayers(nn.Sequential):
    def __init__(self, a, b, c):
        super().__init__(nn.Linear(a, b), nn.ReLU(), nn.Linear(b, c))
# %% wrong no activation
class TwoLayers(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)

    def forward(self, X):
        return self.out(self.hidden(X))
# %% wrong list hides parameters
class TwoLayers(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.layers = [nn.Linear(n_in, n_hidden), nn.Linear(n_hidden, n_out)]

    def forward(self, X):
        return self.layers[1](torch.relu(self.layers[0](X)))
# %% wrong no super
class TwoLayers(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)

    def forward(self, X):
        return self.out(torch.relu(self.hidden(X)))
