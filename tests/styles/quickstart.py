# As in nbgrader's own quickstart: a name is deleted to see whether the next function calls it
# %% answer
def squares(n):
    """The squares of 1 … n. Raises ValueError where n is below 1."""
    ### BEGIN SOLUTION
    if n < 1:
        raise ValueError("n must be at least 1")
    return [i**2 for i in range(1, n + 1)]
    ### END SOLUTION
# %% test 1
assert squares(1) == [1]
assert squares(4) == [1, 4, 9, 16]
### BEGIN HIDDEN TESTS
assert squares(11) == [1, 4, 9, 16, 25, 36, 49, 64, 81, 100, 121]
### END HIDDEN TESTS
# %% test 1
try:
    squares(0)
except ValueError:
    pass
else:
    raise AssertionError("squares(0) raises no ValueError")
### BEGIN HIDDEN TESTS
try:
    squares(-3)
except ValueError:
    pass
else:
    raise AssertionError("squares(-3) raises no ValueError")
### END HIDDEN TESTS
# %% right comprehension with assertion of its own
def squares(n):
    if not n >= 1:
        raise ValueError
    found = []
    while len(found) < n:
        found.append((len(found) + 1) ** 2)
    return found
# %% right numpy and a list
import numpy as np


def squares(n):
    if n <= 0:
        raise ValueError("too small")
    return list(np.arange(1, n + 1) ** 2)
# %% wrong from nought
def squares(n):
    return [i * i for i in range(n)]
# %% wrong no check
def squares(n):
    return [i * i for i in range(1, n + 1)]
# %% wrong returns the error
def squares(n):
    if n < 1:
        return ValueError("n must be at least 1")
    return [i * i for i in range(1, n)]
# %% answer
def sum_of_squares(n):
    """The sum of the squares of 1 … n, from squares(n)."""
    ### BEGIN SOLUTION
    return sum(squares(n))
    ### END SOLUTION
# %% test 2
assert sum_of_squares(1) == 1
assert sum_of_squares(2) == 5
### BEGIN HIDDEN TESTS
assert sum_of_squares(10) == 385
### END HIDDEN TESTS
# %% test 1
kept_squares = squares
del squares
try:
    sum_of_squares(1)
except NameError:
    pass
else:
    raise AssertionError("sum_of_squares does not call squares")
finally:
    squares = kept_squares
### BEGIN HIDDEN TESTS
assert sum_of_squares(3) == 14, "squares is back"
assert squares(2) == [1, 4]
### END HIDDEN TESTS
# %% right loop
def sum_of_squares(n):
    total = 0
    for square in squares(n):
        total += square
    return total
# %% right calls it twice
def sum_of_squares(n):
    squares(1)
    return sum(squares(n)[::-1])
# %% wrong by formula
def sum_of_squares(n):
    return n * (n + 1) * (2 * n + 1) // 6
# %% wrong one short
def sum_of_squares(n):
    return sum(squares(n)[:-1])
# %% wrong catches everything
def sum_of_squares(n):
    try:
        return sum(squares(n))
    except Exception:
        return 0
