# The student's own tensors and their .grad are read, after a backward of the student's and one of the test's
# %% ordinary
import torch
# %% answer
# Make x = (1, 2, 3) with gradients, then y = the sum of its cubes, and fill x.grad.
### BEGIN SOLUTION
x_cubed = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
y_cubed = (x_cubed**3).sum()
y_cubed.backward()
### END SOLUTION
# %% test 1
assert x_cubed.requires_grad and x_cubed.is_leaf
assert y_cubed.item() == 36.0
assert y_cubed.shape == ()
### BEGIN HIDDEN TESTS
torch.testing.assert_close(x_cubed.grad, torch.tensor([3.0, 12.0, 27.0]))
### END HIDDEN TESTS
# %% right other words
x_cubed = torch.arange(1.0, 4.0).requires_grad_()
y_cubed = sum(v * v * v for v in x_cubed)
y_cubed.backward()
# %% wrong no backward
x_cubed = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
y_cubed = (x_cubed**3).sum()
# %% wrong twice
x_cubed = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
for _ in range(2):
    y_cubed = (x_cubed**3).sum()
    y_cubed.backward()
# %% answer
# A weight w_line, drawn as zeros with gradients, and predict_line(X) = X @ w_line
### BEGIN SOLUTION
w_line = torch.zeros(2, requires_grad=True)


def predict_line(X):
    return X @ w_line
### END SOLUTION
# %% test 2
loss = ((predict_line(torch.eye(2)) - torch.tensor([1.0, -1.0])) ** 2).sum()
loss.backward()
torch.testing.assert_close(w_line.grad, torch.tensor([-2.0, 2.0]))
### BEGIN HIDDEN TESTS
with torch.no_grad():
    w_line -= 0.5 * w_line.grad
torch.testing.assert_close(predict_line(torch.ones(3, 2)), torch.zeros(3))
torch.testing.assert_close(w_line.detach(), torch.tensor([1.0, -1.0]))
### END HIDDEN TESTS
# %% right einsum
w_line = torch.tensor([0.0, 0.0], requires_grad=True)
predict_line = lambda X: torch.einsum("ij,j->i", X, w_line)
# %% wrong no gradient
w_line = torch.zeros(2)


def predict_line(X):
    return X @ w_line
# %% wrong own weight
w_line = torch.zeros(2, requires_grad=True)


def predict_line(X):
    w = torch.zeros(2, requires_grad=True)
    return X @ w
