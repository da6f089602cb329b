# A decorator of the student's wraps a function of the test's
# %% answer
def counted(function):
    """The same function, with the attribute `calls`: how often it was called."""
    ### BEGIN SOLUTION
    import functools

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return function(*args, **kwargs)

    wrapper.calls = 0
    return wrapper
    ### END SOLUTION
# %% test 2
@counted
def add(a, b):
    """The sum."""
    return a + b


assert add.calls == 0
assert add(1, 2) == 3
assert add(a="x", b="y") == "xy"
assert add.calls == 2
### BEGIN HIDDEN TESTS
assert add.__name__ == "add" and add.__doc__ == "The sum."
seen = []
other = counted(lambda *items, **named: seen.append((items, named)))
other(1, 2, key=[3])
assert seen == [((1, 2), {"key": [3]})]
assert (add.calls, other.calls) == (2, 1), "each function has a count of its own"


@counted
def fails():
    raise KeyError("of the test")


try:
    fails()
except KeyError as error:
    assert error.args == ("of the test",)
else:
    raise AssertionError("the error of the function is gone")
assert fails.calls == 1
### END HIDDEN TESTS
# %% right nonlocal list
from functools import wraps


def counted(function):
    def inner(*args, **kwargs):
        setattr(inner, "calls", getattr(inner, "calls") + 1)
        result = function(*args, **kwargs)
        return result

    inner.calls = 0
    inner.__name__, inner.__doc__ = function.__name__, function.__doc__
    return inner
# %% wrong no result
def counted(function):
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        function(*args, **kwargs)

    wrapper.calls = 0
    return wrapper
# %% wrong name lost
def counted(function):
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return function(*args, **kwargs)

    wrapper.calls = 0
    return wrapper
# %% wrong no keywords
import functools


def counted(function):
    @functools.wraps(function)
    def wrapper(*args):
        wrapper.calls += 1
        return function(*args)

    wrapper.calls = 0
    return wrapper
