# inspect.getsource looks for loops and forbidden words in the student's source
# %% ordinary
import numpy as np
# %% answer
def pairwise_distances(a, b):
    """The distances |a_i − b_j| of two vectors as a matrix, without a loop."""
    ### BEGIN SOLUTION
    return np.abs(a[:, None] - b[None, :])
    ### END SOLUTION
# %% test 3
import inspect

a, b = np.array([1.0, 2.0]), np.array([0.0, 5.0, 1.0])
np.testing.assert_allclose(pairwise_distances(a, b), [[1, 4, 0], [2, 3, 1]])
source = inspect.getsource(pairwise_distances)
assert "for " not in source and "while " not in source, "no loop is needed"
### BEGIN HIDDEN TESTS
import ast
import textwrap

assert source.startswith("def pairwise_distances"), source
tree = ast.parse(textwrap.dedent(source))
assert not any(isinstance(node, (ast.For, ast.While, ast.ListComp)) for node in ast.walk(tree))
assert "np." in source, "use numpy"
lines, first = inspect.getsourcelines(pairwise_distances)
assert "".join(lines) == source
assert "a" in inspect.signature(pairwise_distances).parameters
### END HIDDEN TESTS
# %% right subtract outer
def pairwise_distances(a, b):
    differences = np.subtract.outer(a, b)
    return np.abs(differences)
# %% wrong loops
def pairwise_distances(a, b):
    D = np.zeros((len(a), len(b)))
    for i in range(len(a)):
        D[i] = np.abs(a[i] - b)
    return D
# %% wrong comprehension
def pairwise_distances(a, b):
    return np.array([[abs(x - y) for y in b] for x in a])
# %% wrong sign
def pairwise_distances(a, b):
    return np.array(a[:, None] - b[None, :])
