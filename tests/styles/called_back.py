# A loss of the test's, a lambda or a function that counts, is called back by the student's function
# %% ordinary
import torch
# %% answer
def numeric_derivative(f, x, eps=1e-4):
    """The symmetric difference quotient, with two calls of f."""
    ### BEGIN SOLUTION
    return (f(x + eps) - f(x - eps)) / (2 * eps)
    ### END SOLUTION
# %% test 2
assert abs(numeric_derivative(lambda x: x**2, 3.0) - 6.0) < 1e-6
### BEGIN HIDDEN TESTS
asked = []


def cubed(x):
    asked.append(x)
    return x**3


assert abs(numeric_derivative(cubed, 2.0) - 12.0) < 1e-6
assert len(asked) == 2, "two calls are enough"
assert sorted(asked) == [2.0 - 1e-4, 2.0 + 1e-4]
assert abs(numeric_derivative(f=abs, x=0.0, eps=0.1)) < 1e-9
try:
    numeric_derivative(lambda x: 1 / 0, 1.0)
except ZeroDivisionError:
    pass
else:
    raise AssertionError("an error of f must not be swallowed")
### END HIDDEN TESTS
# %% right in steps
def numeric_derivative(f, x, eps=1e-4):
    left, right = f(x - eps), f(x + eps)
    return (right - left) / eps / 2
# %% wrong one-sided
def numeric_derivative(f, x, eps=1e-4):
    return (f(x + eps) - f(x)) / eps
# %% wrong calls too often
def numeric_derivative(f, x, eps=1e-4):
    if f(x + eps) == f(x - eps):
        return 0.0
    return (f(x + eps) - f(x - eps)) / (2 * eps)
# %% wrong swallows errors
def numeric_derivative(f, x, eps=1e-4):
    try:
        return (f(x + eps) - f(x - eps)) / (2 * eps)
    except:
        return 0.0
# %% answer
def total_loss(net, loss, batches):
    """The sum of loss(net(X), y) over batches, as a float."""
    ### BEGIN SOLUTION
    return sum(loss(net(X), y).item() for X, y in batches)
    ### END SOLUTION
# %% test 2
pairs = [(torch.tensor([1.0, 2.0]), torch.tensor([1.0, 0.0])), (torch.tensor([3.0]), torch.tensor([1.0]))]
assert total_loss(lambda X: X, lambda y_hat, y: ((y_hat - y) ** 2).sum(), pairs) == 8.0
### BEGIN HIDDEN TESTS
assert total_loss(lambda X: 2 * X, lambda y_hat, y: (y_hat - y).abs().mean(), iter(pairs)) == 2.5 + 5.0
assert total_loss(torch.nn.Identity(), torch.nn.MSELoss(), (pair for pair in pairs)) == 6.0
### END HIDDEN TESTS
# %% right loop
def total_loss(net, loss, batches):
    total = 0.0
    for features, target in batches:
        with torch.no_grad():
            total += float(loss(net(features), target))
    return total
# %% wrong ignores the loss
def total_loss(net, loss, batches):
    return sum(((net(X) - y) ** 2).sum().item() for X, y in batches)
# %% wrong two passes
def total_loss(net, loss, batches):
    n = len(list(batches))
    return sum(loss(net(X), y).item() for X, y in batches) + 0 * n
