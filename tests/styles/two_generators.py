# The test draws from one generator between two calls, the student's code from another
# %% ordinary
import random

import torch
# %% answer
def blurred(X):
    """X with noise from Python's generator on each element."""
    ### BEGIN SOLUTION
    return X + torch.tensor([random.gauss(0, 1) for _ in range(X.numel())]).reshape(X.shape)
    ### END SOLUTION
# %% test 2
X = torch.zeros(2, 3)
assert blurred(X).shape == (2, 3)
### BEGIN HIDDEN TESTS
random.seed(3)
first = blurred(X)
shift = torch.randn(1)
second = blurred(X)
assert not torch.equal(first, second), "the generator goes on from call to call"
random.seed(3)
torch.manual_seed(0)
torch.testing.assert_close(blurred(X), first)
### END HIDDEN TESTS
# %% right another order
def blurred(X):
    noise = torch.empty(X.numel())
    for i in range(X.numel()):
        noise[i] = random.gauss(0, 1)
    return noise.view_as(X) + X
# %% wrong seeds itself
def blurred(X):
    random.seed(0)
    return X + torch.tensor([random.gauss(0, 1) for _ in range(X.numel())]).reshape(X.shape)
# %% wrong another generator
def blurred(X):
    return X + torch.randn(X.shape)
