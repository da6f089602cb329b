# with pytest.raises, its match and its excinfo, on a function that checks its input
# %% answer
def mean_of(values):
    """The mean. Raises ValueError where there is none, TypeError for text."""
    ### BEGIN SOLUTION
    if isinstance(values, str):
        raise TypeError("numbers are needed")
    if len(values) == 0:
        raise ValueError("no values: the mean is undefined")
    return sum(values) / len(values)
    ### END SOLUTION
# %% test 3
import pytest

assert mean_of([1, 2]) == 1.5
with pytest.raises(ValueError):
    mean_of([])
### BEGIN HIDDEN TESTS
with pytest.raises(ValueError, match="undefined"):
    mean_of(())
with pytest.raises((TypeError, KeyError)) as caught:
    mean_of("12")
assert "numbers" in str(caught.value)
assert caught.type is TypeError
assert mean_of([0.1] * 3) == pytest.approx(0.1)
### END HIDDEN TESTS
# %% right statistics
import statistics


def mean_of(values):
    if type(values) == str:
        raise TypeError("only numbers have a mean")
    try:
        return statistics.mean(values)
    except statistics.StatisticsError:
        raise ValueError("undefined for an empty list")
# %% wrong returns none
def mean_of(values):
    if not values:
        return None
    return sum(values) / len(values)
# %% wrong exception
def mean_of(values):
    return sum(values) / len(values)
# %% wrong message
def mean_of(values):
    if isinstance(values, str):
        raise TypeError("numbers are needed")
    if not values:
        raise ValueError("empty")
    return sum(values) / len(values)
