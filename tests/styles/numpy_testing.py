# numpy.testing on a function of a matrix, with fresh inputs from a seeded generator
# %% ordinary
import numpy as np
# %% answer
def standardize(X):
    """X with columns of mean 0 and standard deviation 1."""
    ### BEGIN SOLUTION
    return (X - X.mean(axis=0)) / X.std(axis=0)
    ### END SOLUTION
# %% test 3
from numpy.testing import assert_allclose, assert_array_equal

table = np.array([[1.0, 10.0], [3.0, 30.0]])
assert_allclose(standardize(table), [[-1, -1], [1, 1]])
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(5)
for shape in [(4, 3), (10, 2)]:
    table = rng.normal(3.0, 2.0, shape)
    before = table.copy()
    found = standardize(table)
    assert found.shape == shape
    assert_allclose(found.mean(axis=0), np.zeros(shape[1]), atol=1e-12)
    np.testing.assert_allclose(found, (before - before.mean(0)) / before.std(0), rtol=1e-7)
    assert_array_equal(table, before, err_msg="the input has changed")
### END HIDDEN TESTS
# %% right loop over columns
def standardize(X):
    Z = np.zeros_like(X)
    for j in range(X.shape[1]):
        column = X[:, j]
        Z[:, j] = (column - np.mean(column)) / np.sqrt(np.mean((column - np.mean(column)) ** 2))
    return Z
# %% wrong whole matrix
def standardize(X):
    return (X - X.mean()) / X.std()
# %% wrong sample deviation
def standardize(X):
    return (X - X.mean(axis=0)) / X.std(axis=0, ddof=1)
# %% wrong in place
def standardize(X):
    X -= X.mean(axis=0)
    X /= X.std(axis=0)
    return X
