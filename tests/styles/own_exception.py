# Exceptions of the student's own class, with a base class and an attribute
# %% answer
# TooSmall, a ValueError with the attribute `limit`, and root(x), which raises it where x is below 0.
### BEGIN SOLUTION
class TooSmall(ValueError):
    def __init__(self, message, limit):
        super().__init__(message)
        self.limit = limit


def root(x):
    if x < 0:
        raise TooSmall(f"{x} is below 0", limit=0)
    return x**0.5
### END SOLUTION
# %% test 3
import pytest

assert root(9) == 3
with pytest.raises(TooSmall):
    root(-1)
assert issubclass(TooSmall, ValueError)
### BEGIN HIDDEN TESTS
with pytest.raises(ValueError, match="-4"):
    root(-4)
try:
    root(-2)
except TooSmall as error:
    caught = error
assert caught.limit == 0
assert str(caught) == "-2 is below 0"
assert isinstance(caught, TooSmall)
try:
    root("text")
except TooSmall:
    raise AssertionError("text is no number: a TypeError")
except TypeError:
    pass
with pytest.raises(TooSmall):
    raise TooSmall("raised by the test", 3)
### END HIDDEN TESTS
# %% right default
import math


class TooSmall(ValueError):
    limit = 0


def root(x):
    try:
        return math.sqrt(x)
    except ValueError:
        raise TooSmall(f"{x} is below 0") from None
# %% wrong base
class TooSmall(Exception):
    limit = 0


def root(x):
    if x < 0:
        raise TooSmall(f"{x} is below 0")
    return x**0.5
# %% wrong plain
class TooSmall(ValueError):
    limit = 0


def root(x):
    if x < 0:
        raise ValueError(f"{x} is below 0")
    return x**0.5
# %% wrong returned
class TooSmall(ValueError):
    limit = 0


def root(x):
    if x < 0:
        return TooSmall
    return x**0.5
