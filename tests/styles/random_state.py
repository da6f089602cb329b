# Seeds are set in the test, and the student's samples are compared with exact values
# %% ordinary
import random

import numpy as np
import torch
# %% answer
def sample_normal(n, mean, std):
    """n numbers from numpy's global generator."""
    ### BEGIN SOLUTION
    return np.random.normal(mean, std, size=n)
    ### END SOLUTION
# %% test 2
np.random.seed(0)
expected = np.random.normal(1.0, 2.0, size=3)
np.random.seed(0)
np.testing.assert_allclose(sample_normal(3, 1.0, 2.0), expected)
### BEGIN HIDDEN TESTS
np.random.seed(1)
first, second = sample_normal(4, 0, 1), sample_normal(4, 0, 1)
assert not np.allclose(first, second), "the generator goes on from call to call"
np.random.seed(1)
np.testing.assert_allclose(np.concatenate([first, second]), np.random.normal(size=8))
np.testing.assert_allclose(first[0], 1.6243453636632417)
### END HIDDEN TESTS
# %% right standard normal
def sample_normal(n, mean, std):
    return mean + std * np.random.randn(n)
# %% wrong seeds itself
def sample_normal(n, mean, std):
    np.random.seed(0)
    return np.random.normal(mean, std, size=n)
# %% wrong variance
def sample_normal(n, mean, std):
    return np.random.normal(mean, std**0.5, size=n)
# %% wrong own generator
def sample_normal(n, mean, std):
    return np.random.default_rng(0).normal(mean, std, size=n)
# %% answer
def dropout_mask(shape, p):
    """A mask of zeros (with probability p) and ones, from torch.rand: zero where the number is below p."""
    ### BEGIN SOLUTION
    return (torch.rand(shape) >= p).float()
    ### END SOLUTION
# %% test 2
torch.manual_seed(0)
expected = (torch.rand(2, 3) >= 0.5).float()
torch.manual_seed(0)
torch.testing.assert_close(dropout_mask((2, 3), 0.5), expected)
### BEGIN HIDDEN TESTS
torch.manual_seed(7)
masks = [dropout_mask((1000,), 0.2) for _ in range(2)]
assert not torch.equal(*masks)
torch.manual_seed(7)
torch.testing.assert_close(masks[0], (torch.rand(1000) >= 0.2).float())
assert set(masks[1].tolist()) == {0.0, 1.0}
### END HIDDEN TESTS
# %% right where
def dropout_mask(shape, p):
    numbers = torch.rand(*shape)
    return torch.where(numbers < p, torch.zeros(shape), torch.ones(shape))
# %% wrong other side
def dropout_mask(shape, p):
    return (torch.rand(shape) < p).float()
# %% wrong booleans
def dropout_mask(shape, p):
    return torch.rand(shape) >= p
# %% answer
def deal(cards, n):
    """n cards, drawn with random.sample."""
    ### BEGIN SOLUTION
    return random.sample(cards, n)
    ### END SOLUTION
# %% test 1
random.seed(3)
expected = random.sample(range(52), 5)
random.seed(3)
assert deal(range(52), 5) == expected
### BEGIN HIDDEN TESTS
random.seed(4)
hand = deal(list("abcdefgh"), 4)
assert len(set(hand)) == 4
random.seed(4)
assert hand == random.sample(list("abcdefgh"), 4)
### END HIDDEN TESTS
# %% right from the module
from random import sample


def deal(cards, n):
    return sample(list(cards), k=n)
# %% wrong with repeats
def deal(cards, n):
    return random.choices(cards, k=n)
# %% wrong the first ones
def deal(cards, n):
    return list(cards)[:n]
