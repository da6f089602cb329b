# Gradients through the student's function: f(X).sum().backward(), then X.grad
# %% ordinary
import torch
# %% answer
def softplus(X):
    """log(1 + exp(X)), element by element."""
    ### BEGIN SOLUTION
    return torch.log1p(torch.exp(X))
    ### END SOLUTION
# %% test 3
points = torch.tensor([0.0, 1.0, -2.0], requires_grad=True)
softplus(points).sum().backward()
torch.testing.assert_close(points.grad, torch.sigmoid(points.detach()))
### BEGIN HIDDEN TESTS
torch.manual_seed(2)
points = torch.randn(3, 4, requires_grad=True)
weights = torch.randn(3, 4)
value = softplus(2 * points)
assert value.requires_grad
(weights * value).sum().backward()
torch.testing.assert_close(value.detach(), torch.nn.functional.softplus(2 * points.detach()))
torch.testing.assert_close(points.grad, 2 * weights * torch.sigmoid(2 * points.detach()))
(again,) = torch.autograd.grad(softplus(points).mean(), points)
torch.testing.assert_close(again, torch.sigmoid(points.detach()) / 12)
assert not softplus(torch.zeros(2)).requires_grad
### END HIDDEN TESTS
# %% right library
def softplus(X):
    return torch.nn.functional.softplus(X)
# %% right loop
def softplus(X):
    parts = [(1 + x.exp()).log() for x in X.reshape(-1)]
    return torch.stack(parts).reshape(X.shape)
# %% wrong detached
def softplus(X):
    return torch.log(1 + torch.exp(X.detach()))
# %% wrong through numpy
import numpy as np


def softplus(X):
    return torch.tensor(np.log1p(np.exp(X.detach().numpy())), requires_grad=True)
# %% wrong gradient alone
def softplus(X):
    return torch.log1p(torch.exp(X.detach())) + X - X.detach()
