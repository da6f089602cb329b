# The same seed twice in one test: what the student's function draws must come again
# %% ordinary
import numpy as np
import torch
# %% answer
def rolled_dice(n):
    """n throws of a die, drawn with numpy's global generator."""
    ### BEGIN SOLUTION
    return np.random.randint(1, 7, n)
    ### END SOLUTION
# %% test 2
np.random.seed(3)
first_throws = rolled_dice(20)
assert len(first_throws) == 20 and first_throws.min() >= 1 and first_throws.max() <= 6
### BEGIN HIDDEN TESTS
assert not np.array_equal(rolled_dice(20), first_throws), "it draws on"
np.random.seed(3)
np.testing.assert_array_equal(rolled_dice(20), first_throws)
np.random.seed(3)
np.testing.assert_array_equal(np.random.randint(1, 7, 20), first_throws)
### END HIDDEN TESTS
# %% right choice of one at a time
def rolled_dice(n):
    return np.array([np.random.randint(1, 7) for _ in range(n)])
# %% wrong a generator of its own
def rolled_dice(n):
    return np.random.default_rng().integers(1, 7, n)
# %% wrong always the same
def rolled_dice(n):
    np.random.seed(0)
    return np.random.randint(1, 7, n)
# %% answer
def noisy_copy(X):
    """X plus standard normal noise from torch's global generator."""
    ### BEGIN SOLUTION
    return X + torch.randn(X.shape)
    ### END SOLUTION
# %% test 2
torch.manual_seed(5)
noisy = noisy_copy(torch.zeros(3, 4))
assert noisy.shape == (3, 4)
### BEGIN HIDDEN TESTS
torch.manual_seed(5)
torch.testing.assert_close(noisy_copy(torch.zeros(3, 4)), noisy)
torch.manual_seed(5)
torch.testing.assert_close(noisy_copy(torch.ones(3, 4)), noisy + 1)
### END HIDDEN TESTS
# %% right like
def noisy_copy(X):
    return torch.randn_like(X).add(X)
# %% wrong uniform
def noisy_copy(X):
    return X + torch.rand(X.shape) + torch.tensor(np.random.default_rng().normal())
# %% wrong no noise
def noisy_copy(X):
    return torch.full_like(X, float(np.random.default_rng().normal()))
