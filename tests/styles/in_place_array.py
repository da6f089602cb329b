# An array and a tensor of the test's are changed in place by the student's function, or must not be
# %% ordinary
import numpy as np
import torch
# %% answer
def clip_in_place(values, low, high):
    """Clips an array in place and returns how many values were changed."""
    ### BEGIN SOLUTION
    outside = (values < low) | (values > high)
    np.clip(values, low, high, out=values)
    return int(outside.sum())
    ### END SOLUTION
# %% test 3
numbers = np.array([-2.0, 0.5, 7.0])
assert clip_in_place(numbers, 0, 1) == 2
np.testing.assert_array_equal(numbers, [0.0, 0.5, 1.0])
### BEGIN HIDDEN TESTS
table = np.arange(12).reshape(3, 4)
half = table[:, 1:3]
assert clip_in_place(half, 2, 8) == 3
np.testing.assert_array_equal(half, [[2, 2], [5, 6], [8, 8]])
np.testing.assert_array_equal(table[:, 0], [0, 4, 8], err_msg="the rest of the table")
np.testing.assert_array_equal(table[:, 2], [2, 6, 8], err_msg="a view writes through to its table")
### END HIDDEN TESTS
# %% right masks
def clip_in_place(values, low, high):
    small, large = values < low, values > high
    values[small] = low
    values[large] = high
    return np.count_nonzero(small) + np.count_nonzero(large)
# %% wrong new array
def clip_in_place(values, low, high):
    changed = ((values < low) | (values > high)).sum()
    values = np.clip(values, low, high)
    return changed
# %% wrong counts afterwards
def clip_in_place(values, low, high):
    values[values < low] = low
    values[values > high] = high
    return int(((values < low) | (values > high)).sum())
# %% answer
def sgd_step(w, grad, lr):
    """Changes the tensor w in place, leaves grad as it is, returns None."""
    ### BEGIN SOLUTION
    with torch.no_grad():
        w -= lr * grad
    ### END SOLUTION
# %% test 2
w, grad = torch.tensor([1.0, 2.0]), torch.tensor([10.0, 0.0])
assert sgd_step(w, grad, 0.1) is None
torch.testing.assert_close(w, torch.tensor([0.0, 2.0]))
### BEGIN HIDDEN TESTS
torch.testing.assert_close(grad, torch.tensor([10.0, 0.0]))
layer = torch.nn.Linear(2, 1, bias=False)
before = layer.weight.detach().clone()
sgd_step(layer.weight, torch.ones(1, 2), 0.5)
torch.testing.assert_close(layer.weight.detach(), before - 0.5)
### END HIDDEN TESTS
# %% right data
def sgd_step(w, grad, lr):
    w.data.sub_(grad, alpha=lr)
# %% wrong rebinds
def sgd_step(w, grad, lr):
    w = w - lr * grad
# %% wrong spoils the gradient
def sgd_step(w, grad, lr):
    grad *= lr
    w.data -= grad
