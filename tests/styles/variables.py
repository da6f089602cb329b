# No function: the student assigns variables, and the test reads them
# %% locked
import numpy as np
import torch
from torch import nn

heights = np.array([1.5, 1.8, 1.6, 1.7])
# %% answer
# mean_height, the tallest as a Python list of at most two numbers, a 2×3 matrix of ones, and a net from 4 to 1.
### BEGIN SOLUTION
mean_height = heights.mean()
tallest = sorted(heights, reverse=True)[:2]
ones = np.ones((2, 3))
linear_net = nn.Sequential(nn.Linear(4, 1))
### END SOLUTION
# %% test 2
assert "mean_height" in globals(), "assign mean_height"
assert np.isclose(mean_height, 1.65)
assert round(mean_height, 2) == 1.65
assert isinstance(tallest, list) and len(tallest) == 2
### BEGIN HIDDEN TESTS
assert tallest == [1.8, 1.7]
assert ones.shape == (2, 3) and ones.sum() == 6 and ones.dtype == float
assert (ones == 1).all()
assert linear_net(torch.zeros(5, 4)).shape == (5, 1)
assert isinstance(linear_net[0], nn.Linear) and linear_net[0].in_features == 4
assert len(linear_net) == 1
try:
    extra = surplus_of_variables
except NameError:
    extra = None
assert extra is None
### END HIDDEN TESTS
# %% right by hand
mean_height = sum(heights) / 4
tallest = [1.8, 1.7]
ones = np.array([[1.0] * 3] * 2)
linear_net = nn.Sequential(nn.Linear(4, 1, bias=False))
# %% wrong text
mean_height = "1.65"
tallest = [1.8, 1.7]
ones = np.ones((2, 3))
linear_net = nn.Sequential(nn.Linear(4, 1))
# %% wrong forgotten
tallest = sorted(heights)[-2:]
ones = np.ones((2, 3))
# %% wrong shape
mean_height = np.mean(heights)
tallest = sorted(heights, reverse=True)[:2]
ones = np.ones((3, 2))
linear_net = nn.Linear(4, 1)
